/** Short texts for values and calls, made without running any Python: labels for the trace, not Python's repr. */
import { CO } from '#bytecode';
import type { PyFrame } from './frame.ts';
import { PyException } from './objects/exception.ts';
import { PyFunction } from './objects/function.ts';
import { PyType, typeOf } from './objects/type.ts';
import { PyFloat, PyInt, PyList, PyStr, PyTuple, type Value } from './value.ts';

const LONGEST = 40;
/** Items of a container that are shown, and containers inside each other. */
const MOST_ITEMS = 4;
const DEEPEST = 3;

/** A value in a few characters. */
export function describeValue(value: Value): string {
  return describeWithin(value, 0);
}

function describeWithin(value: Value, depth: number): string {
  switch (typeof value) {
    case 'string':
      return clip(quote(value.slice(0, 2 * LONGEST)));
    case 'number':
    case 'bigint':
      return String(value);
    case 'boolean':
      return value ? 'True' : 'False';
    default:
      return value === null ? 'None' : clip(describeObject(value, depth));
  }
}

function describeObject(value: Exclude<Value, null | boolean | number | bigint | string>, depth: number): string {
  if (value instanceof PyFloat) return Number.isInteger(value.value) ? `${value.value}.0` : String(value.value);
  if (value instanceof PyInt || value instanceof PyStr) return describeValue(value.value);
  if (value instanceof PyTuple) return `(${describeItems(value.items, depth)}${value.items.length === 1 ? ',' : ''})`;
  if (value instanceof PyList)
    return `[${describeItems(value.items, depth)}${value.items.length > MOST_ITEMS ? ', …' : ''}]`;
  if (value instanceof PyType || value instanceof PyFunction) return value.qualname;
  if (value instanceof PyException) return `${value.type.name}(${describeItems(value.args.items, depth)})`;
  return `<${typeOf(value).qualname}>`;
}

/** The first items; `…` for what is nested deeper than a label shows, which may be endless. */
function describeItems(items: readonly Value[], depth: number): string {
  if (depth === DEEPEST && items.length > 0) return '…';
  return items
    .slice(0, MOST_ITEMS)
    .map((item) => describeWithin(item, depth + 1))
    .join(', ');
}

/** How a frame was called, as `chore('dishes', 30)`. Read from its parameters, before the body runs. */
export function describeCall(frame: PyFrame): string {
  const { code } = frame.code;
  if ((code.flags & CO.OPTIMIZED) === 0) return code.qualname;
  const count = code.argcount + code.kwonlyargcount + ((code.flags & CO.VARARGS) !== 0 ? 1 : 0);
  const shown: string[] = [];
  for (let i = 0; i < count; i++) {
    const value = frame.regs[i];
    if (value === undefined || (i === 0 && code.varnames[0] === 'self')) continue;
    const items = i >= code.argcount + code.kwonlyargcount && value instanceof PyTuple ? value.items : [value];
    for (const item of items) shown.push(describeValue(item));
  }
  return `${code.qualname}(${shown.join(', ')})`;
}

function quote(text: string): string {
  const escaped = text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n');
  return escaped.includes("'") ? `"${escaped}"` : `'${escaped}'`;
}

function clip(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
