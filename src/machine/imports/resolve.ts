/** What a relative import means: the dots of `from ..a import b` against the package of the importing module. */
import {
  findAttr,
  ImportError,
  type Interpreter,
  KeyError,
  type PyDict,
  type Resumable,
  raise,
  TypeError,
  type Value,
  wait,
} from '#vm';

/** The absolute name; ImportError where there is no package, or not so many above it. */
export function* resolve(interp: Interpreter, name: string, level: number, globals: PyDict): Resumable<string> {
  const home = yield* packageOf(interp, globals);
  if (home === '') throw raise(ImportError, 'attempted relative import with no known parent package');
  const parts = home.split('.');
  if (parts.length < level) throw raise(ImportError, 'attempted relative import beyond top-level package');
  const base = parts.slice(0, parts.length - level + 1).join('.');
  return name === '' ? base : `${base}.${name}`;
}

function* packageOf(interp: Interpreter, globals: PyDict): Resumable<string> {
  const told = globals.getStr('__package__') ?? null;
  if (told !== null) return text(told, 'package');
  const spec = globals.getStr('__spec__') ?? null;
  if (spec !== null) return text((yield* wait(findAttr(interp, spec, 'parent'))) ?? null, '__spec__.parent');
  const name = globals.getStr('__name__');
  if (name === undefined) throw raise(KeyError, "'__name__' not in globals");
  const own = text(name, '__name__');
  return globals.hasStr('__path__') ? own : own.slice(0, Math.max(0, own.lastIndexOf('.')));
}

function text(value: Value, what: string): string {
  if (typeof value === 'string') return value;
  throw raise(TypeError, `${what} must be a string`);
}

/** Of the absolute name the part that ends with the first word of the relative one. */
export function headOf(absolute: string, name: string): string {
  const cut = name.length - (name.split('.')[0] as string).length;
  return absolute.slice(0, absolute.length - cut);
}
