/**
 * "Did you mean": what a traceback adds to the message of a NameError, AttributeError or ImportError. It is worked out
 * when the traceback is printed, from the frame in which the error was raised, as CPython does.
 */
import type { PyFrame } from '../frame.ts';
import { localsOf, textKeys } from '../frame-locals.ts';
import type { Interpreter } from '../interpreter.ts';
import {
  AttributeError,
  ImportError,
  NameError,
  type PyException,
  PyThrow,
  type PyTraceback,
} from '../objects/exception.ts';
import { readField } from '../objects/exception-fields.ts';
import { call, type Resumable } from '../resumable.ts';
import { closest } from '../suggestion.ts';
import { PyList, PyModule, type Value } from '../value.ts';
import { findAttr } from './attribute.ts';
import { wait } from './operators.ts';
import { STDLIB_NAMES } from './stdlib-names.ts';

/** The text to be added to the message; empty when there is nothing to suggest. Where it was raised is in `traceback`, if that is shown. */
export function* suggestionFor(
  interp: Interpreter,
  error: PyException,
  traceback: PyTraceback | null,
): Resumable<string> {
  const frame = lastFrame(traceback);
  if (error.type.isSubtypeOf(ImportError)) {
    const wanted = readField(error, 'name_from');
    return typeof wanted === 'string' ? didYouMean(yield* nearImport(interp, error, wanted)) : '';
  }
  const name = isNamed(error) ? readField(error, 'name') : null;
  if (typeof name !== 'string') return '';
  if (error.type.isSubtypeOf(AttributeError)) return didYouMean(yield* nearAttribute(interp, error, name, frame));
  const hint = didYouMean(yield* nearName(interp, name, frame));
  if (!STDLIB_NAMES.has(name)) return hint;
  return `${hint}${hint === '' ? '. Did' : ' Or did'} you forget to import '${name}'?`;
}

function isNamed(error: PyException): boolean {
  return error.type.isSubtypeOf(NameError) || error.type.isSubtypeOf(AttributeError);
}

function didYouMean(name: string | null): string {
  return name === null ? '' : `. Did you mean: '${name}'?`;
}

// -- where names are looked for --------------------------------------------------------------------------------------

function* nearImport(interp: Interpreter, error: PyException, wanted: string): Resumable<string | null> {
  const name = readField(error, 'name');
  const module = typeof name === 'string' ? interp.modules.getStr(name.split('.')[0] as string) : undefined;
  if (!(module instanceof PyModule)) return null;
  const names = yield* dir(interp, module);
  return names === null
    ? null
    : closest(
        wanted,
        names.filter((each) => wanted.startsWith('_') || !each.startsWith('_')),
      );
}

function* nearAttribute(
  interp: Interpreter,
  error: PyException,
  wanted: string,
  frame: PyFrame | null,
): Resumable<string | null> {
  const object = readField(error, 'obj');
  const names = yield* dir(interp, object);
  if (names === null) return null;
  const own = frame !== null && localsOf(frame).get('self') === object && object !== null;
  const hidden = !wanted.startsWith('_') && !own;
  return closest(wanted, hidden ? names.filter((name) => !name.startsWith('_')) : names);
}

/** dir(object), sorted; null when it fails. */
function* dir(interp: Interpreter, object: Value): Resumable<string[] | null> {
  const builtin = interp.builtins.getStr('dir');
  if (builtin === undefined) return null;
  try {
    const names = yield call(builtin, [object]);
    if (!(names instanceof PyList)) return null;
    return names.items.filter((name): name is string => typeof name === 'string').sort();
  } catch (thrown) {
    if (!(thrown instanceof PyThrow)) throw thrown;
    return null;
  }
}

function* nearName(interp: Interpreter, wanted: string, frame: PyFrame | null): Resumable<string | null> {
  if (frame === null) return null;
  const locals = localsOf(frame);
  const self = locals.get('self');
  if (self !== undefined && (yield* hasAttr(interp, self, wanted))) return `self.${wanted}`;
  return closest(wanted, [...locals.keys(), ...textKeys(frame.globals), ...textKeys(frame.builtins)]);
}

function* hasAttr(interp: Interpreter, object: Value, name: string): Resumable<boolean> {
  try {
    return (yield* wait(findAttr(interp, object, name))) !== undefined;
  } catch (thrown) {
    if (!(thrown instanceof PyThrow)) throw thrown;
    return false;
  }
}

/** The frame in which the error was raised. */
function lastFrame(traceback: PyTraceback | null): PyFrame | null {
  let last = traceback;
  while (last?.next) last = last.next;
  return (last?.frame as PyFrame | undefined) ?? null;
}
