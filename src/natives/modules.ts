/** The native modules by name, and how one is built for an interpreter. */
import type { Interpreter, Value } from '#vm';
import { array } from './array.ts';
import { asyncioCore } from './asyncio/module.ts';
import { atexit } from './atexit.ts';
import { binary } from './binary.ts';
import { codecs } from './codecs.ts';
import { collections } from './collections.ts';
import { contextvars } from './contextvars.ts';
import { files } from './files.ts';
import { functools } from './functools.ts';
import { gc } from './gc.ts';
import { bisect, heapq } from './heapq.ts';
import { inspect } from './inspect.ts';
import { itertools } from './itertools.ts';
import { json } from './json.ts';

import { math } from './math.ts';
import { multiprocessing } from './multiprocessing.ts';
import { operator } from './operator.ts';
import { probe } from './probe.ts';
import { processes } from './processes.ts';
import { random } from './random.ts';
import { sre } from './re/module.ts';
import { select } from './select.ts';
import { signals } from './signals.ts';
import { simpleQueue } from './simple-queue.ts';
import { sockets } from './sockets.ts';
import { sys } from './sys.ts';
import { thread } from './thread.ts';
import { time } from './time.ts';
import { traceback } from './traceback.ts';
import { templateCore, typesCore } from './types.ts';
import { unicode } from './unicode.ts';
import { weakref } from './weakref.ts';

/** Makes what the module holds; called once for each interpreter that imports it. */
export type ModuleBuilder = (interp: Interpreter) => Readonly<Record<string, Value>>;

/** Names that start with an underscore are the native halves of modules written in Python. */
export const NATIVE_MODULES: Readonly<Record<string, ModuleBuilder>> = {
  _array: array,
  _asyncio: asyncioCore,
  _binary: binary,
  _codecs: codecs,
  _collections: collections,
  _bisect: bisect,
  _files: files,
  _functools: functools,
  _heapq: heapq,
  _inspect: inspect,
  _json: json,
  _multiprocessing: multiprocessing,
  _operator: operator,
  _probe: probe,
  _processes: processes,
  _queue: simpleQueue,
  _random: random,
  _signal: signals,
  _select: select,
  _sockets: sockets,
  _sre: sre,
  _template: templateCore,
  _thread: thread,
  _traceback: traceback,
  _types: typesCore,
  _unicode: unicode,
  _weakref: weakref,
  atexit,
  contextvars,
  gc,
  itertools,
  math,
  operator,
  sys,
  time,
};
