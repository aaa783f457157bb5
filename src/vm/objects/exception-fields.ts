/**
 * The named attributes of exception classes (StopIteration.value, OSError.errno …): how they follow from the arguments.
 * An exception raised by native code has never seen its `__init__`, so what is missing is worked out when first asked for.
 */
import type { Interpreter } from '../interpreter.ts';
import { repr, str } from '../protocol/text.ts';
import type { Keywords, Maybe } from '../resumable.ts';
import type { Value } from '../value.ts';
import { type PyException, raise, TypeError } from './exception.ts';
import { tuple } from './make.ts';
import { getter, method } from './native.ts';
import type { PyType } from './type.ts';

/** The values of the fields, by name, for these arguments of the constructor. */
export type Derive = (args: readonly Value[]) => Readonly<Record<string, Value>>;

const derivations = new Map<PyType, Derive>();

/** Gives an exception class the attributes `names`; `derive` says what they start with. */
export function defineFields(type: PyType, names: readonly string[], derive: Derive): void {
  derivations.set(type, derive);
  for (const name of names) {
    getter<PyException>(
      type,
      name,
      (_interp, self) => readField(self, name),
      (_interp, self, value) => {
        self.fields.set(name, value ?? null);
      },
    );
  }
}

/** The value of a named attribute; None when its class has no such attribute. */
export function readField(error: PyException, name: string): Value {
  if (!error.fields.has(name)) fillFields(error);
  return error.fields.get(name) ?? null;
}

function fillFields(error: PyException): void {
  for (const type of error.type.mro) {
    for (const [name, value] of Object.entries(derivations.get(type)?.(error.args.items) ?? {})) {
      if (!error.fields.has(name)) error.fields.set(name, value);
    }
  }
}

/** Takes the arguments of `__init__`: CPython's BaseException_init, then the fields anew. */
export function initException(error: PyException, args: readonly Value[]): void {
  error.args = tuple(args);
  error.fields.clear();
  fillFields(error);
}

/** `__init__` of a class whose fields follow from the positional arguments and which takes no keywords. */
export function plainInit(type: PyType): void {
  method(type, '__init__', null, (_interp, args, keywords) => {
    const [self, ...rest] = args as [PyException, ...Value[]];
    refuseKeywords(self, keywords);
    initException(self, rest);
    return null;
  });
}

export function refuseKeywords(self: PyException, keywords: Keywords | null): void {
  if (keywords !== null && keywords.size > 0) {
    throw raise(TypeError, `${self.type.name}() takes no keyword arguments`);
  }
}

/** `__init__` of a class with keyword-only fields, such as NameError(name=…). `known` are in the order of CPython's. */
export function keywordInit(type: PyType, known: readonly string[]): void {
  method(type, '__init__', null, (_interp: Interpreter, args, keywords) => {
    const [self, ...rest] = args as [PyException, ...Value[]];
    initException(self, rest);
    if (keywords !== null) takeKeywords(type.name, self, keywords, known);
    return null;
  });
}

function takeKeywords(name: string, self: PyException, keywords: Keywords, known: readonly string[]): void {
  if (keywords.size > known.length) {
    const most = `${known.length} keyword argument${known.length === 1 ? '' : 's'}`;
    throw raise(TypeError, `${name}() takes at most ${most} (${keywords.size} given)`);
  }
  for (const [given, value] of keywords) {
    if (!known.includes(given)) throw raise(TypeError, `${name}() got an unexpected keyword argument '${given}'`);
    self.fields.set(given, value);
  }
}

/** BaseException.__str__: nothing, the only argument, or the tuple of all. */
export function plainText(interp: Interpreter, self: PyException): Maybe<string> {
  const { items } = self.args;
  if (items.length === 0) return '';
  return items.length === 1 ? str(interp, items[0] as Value) : repr(interp, self.args);
}
