/**
 * Checks of arguments that CPython's own constructors do by hand, with its words. What goes through a signature is
 * checked by signature.ts.
 */
import type { Keywords } from '../resumable.ts';
import { closest } from '../suggestion.ts';
import type { Value } from '../value.ts';
import { AttributeError, raise, TypeError } from './exception.ts';
import { objectType, PyType, typeOf } from './type.ts';

/** Refuses keyword arguments. */
export function noKeywords(name: string, keywords: Keywords | null): void {
  if (keywords !== null && keywords.size > 0) throw raise(TypeError, `${name}() takes no keyword arguments`);
}

/** Refuses keywords of other names, as functions do that take any number of positional arguments. */
export function knownKeywords(name: string, keywords: Keywords | null, ...known: string[]): void {
  for (const given of keywords?.keys() ?? []) {
    if (known.includes(given)) continue;
    const near = closest(given, known);
    const hint = near === null ? '' : `. Did you mean '${near}'?`;
    throw raise(TypeError, `${name}() got an unexpected keyword argument '${given}'${hint}`);
  }
}

/** Refuses too many keywords, then those of other names, as functions do whose keywords are parsed alone. */
export function onlyKeywords(name: string, keywords: Keywords | null, ...known: string[]): void {
  const [given, most] = [keywords?.size ?? 0, known.length];
  if (given > most) {
    throw raise(TypeError, `${name}() takes at most ${most} keyword argument${most === 1 ? '' : 's'} (${given} given)`);
  }
  knownKeywords(name, keywords, ...known);
}

/** The setter of attributes that CPython keeps in plain fields of an object and lets nobody write. */
export function readOnly(): never {
  throw raise(AttributeError, 'readonly attribute');
}

/** The type of a wrong argument as Argument Clinic's converters name it. */
export function shownType(value: Value): string {
  return value === null ? 'None' : typeOf(value).name;
}

/** Refuses other numbers of positional arguments, as _PyArg_CheckPositional does. */
export function expectCount(name: string, count: number, least: number, most: number): void {
  if (count >= least && count <= most) return;
  const bound = least === most ? '' : count < least ? 'at least ' : 'at most ';
  const wanted = count < least ? least : most;
  throw raise(TypeError, `${name} expected ${bound}${wanted} argument${wanted === 1 ? '' : 's'}, got ${count}`);
}

/** The class that a `__new__` of `owner` was given: CPython's tp_new_wrapper. */
export function classArgument(owner: PyType, args: readonly Value[]): PyType {
  const [cls] = args;
  const name = `${owner.name}.__new__`;
  if (cls === undefined) throw raise(TypeError, `${name}(): not enough arguments`);
  if (!(cls instanceof PyType)) throw raise(TypeError, `${name}(X): X is not a type object (${typeOf(cls).name})`);
  if (!cls.isSubtypeOf(owner)) {
    throw raise(TypeError, `${name}(${cls.name}): ${cls.name} is not a subtype of ${owner.name}`);
  }
  const base = cls.builtinBase;
  if (base !== owner && base.layout !== 'exception' && base.dict.hasStr('__new__') && owner !== objectType) {
    throw raise(TypeError, `${name}(${cls.name}) is not safe, use ${base.name}.__new__()`);
  }
  return cls;
}

/**
 * True when a subclass has its own `__init__`, which then judges the arguments: `__new__` takes the first and leaves
 * keywords alone.
 */
export function initTakesRest(cls: PyType, owner: PyType): boolean {
  return cls !== owner && cls.lookup('__init__') !== owner.lookup('__init__');
}
