/**
 * `__text_signature__` of natives: their signature as CPython writes it, with the bound argument marked by a dollar sign.
 */
import { floatRepr } from '#bytecode';
import { PyFloat, type Value } from '../value.ts';
import type { PyNative } from './native.ts';
import type { Signature } from './signature.ts';
import { SIGNATURE_EXCEPTIONS as EXCEPTIONS } from './text-signatures.ts';

/** Special methods that take other arguments than a value, by what they take. */
const SLOT_ARGUMENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '/': 'abs alloc bool del float hash index int invert iter len neg next pos repr str await aiter anext',
    'name, /': 'getattribute getattr delattr',
    'name, value, /': 'setattr',
    'key, /': 'getitem delitem contains',
    'key, value, /': 'setitem',
    'instance, owner=None, /': 'get',
    'instance, value, /': 'set',
    'instance, /': 'delete',
    'value, mod=None, /': 'pow rpow ipow',
    '/, *args, **kwargs': 'init call',
  }).flatMap(([text, names]) => names.split(' ').map((name) => [`__${name}__`, text])),
);

/** The text; null for a native without one. */
export function textSignature(native: PyNative): string | null {
  const { name, owner } = native;
  const exception = EXCEPTIONS[`${owner?.qualname ?? native.module}.${name}`];
  if (exception !== undefined) return exception;
  if (name === '__new__') return '($type, *args, **kwargs)';
  if (name === '__init__' || (name === '__call__' && owner !== null)) return '($self, /, *args, **kwargs)';
  if (native.binder === null) return null;
  const { signature } = native.binder;
  if (signature.slot) return `($self, ${SLOT_ARGUMENTS.get(native.name) ?? 'value, /'})`;
  const first = native.owner === null ? '$module' : native.binding === 'classmethod' ? '$type' : '$self';
  return `(${[first, ...parametersOf(signature)].join(', ')})`;
}

function parametersOf(signature: Signature): string[] {
  const { parameters, positionalOnly, positional, star, doubleStar } = signature;
  const texts: string[] = [];
  if (positionalOnly === 0) texts.push('/');
  parameters.forEach(({ name, required, fallback }, at) => {
    if (at === positional && !star) texts.push('*');
    texts.push(required ? name : `${name}=${defaultText(fallback)}`);
    if (at === positionalOnly - 1) texts.push('/');
  });
  if (doubleStar) texts.push('**kwargs');
  return texts;
}

function defaultText(value: Value | undefined): string {
  if (value === undefined) return '<unrepresentable>';
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}'`;
  if (value instanceof PyFloat) return floatRepr(value.value);
  return String(value);
}
