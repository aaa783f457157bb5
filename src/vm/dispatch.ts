/**
 * The interpreter's heart: runs the frames of a fiber, one instruction after another, until the fiber has ended, waits, or
 * has used up its instructions. One long flat switch on purpose; each case is the quick way of its instruction, and the
 * rest of it is in ops/ and protocol/.
 *
 * While a Python frame runs, its `pc`, `sp` and the count of steps are in locals; they are written back before anything
 * that could look at them. A case either goes on (`continue`), or leaves a result that may have to wait for Python in
 * `result` and breaks: what is done with it is said by `mode`, as for the result of a native frame.
 */
import { InternalError } from '#base';
import { OP } from '#bytecode';
import { checkInitResult, enterCall, enterFunction, pushNative } from './calls.ts';
import type { Fiber } from './fiber.ts';
import { FINISH, NativeFrame, PyFrame } from './frame.ts';
import { finishReturn, resume, sendTo, suspend } from './generators.ts';
import { pythonError } from './host-failure.ts';
import type { Interpreter } from './interpreter.ts';
import { afterCall, afterLookup, drop, exchange, exhaust, leaveScope, ownAttribute } from './lifetimes/drop.ts';
import { adopt, give } from './lifetimes/lifetimes.ts';
import { runNative } from './native-frames.ts';
import { PyDict } from './objects/dict.ts';
import { dictGetItem } from './objects/dict-type.ts';
import { AssertionError, type PyException, PyThrow } from './objects/exception.ts';
import { type PyCode, PyFunction, PyMethod } from './objects/function.ts';
import { asyncGeneratorType, DELIVERY, PyCoroutineWrapper, PyGenerator } from './objects/generator.ts';
import { PyNativeIterator } from './objects/iterator.ts';
import { listGetItem, listSetItem } from './objects/list.ts';
import { exactList } from './objects/list-room.ts';
import { cell, dict, tuple } from './objects/make.ts';
import { PyNative } from './objects/native.ts';
import type { PySet } from './objects/set.ts';
import { PySlice } from './objects/slice.ts';
import { buildInterpolation, buildTemplate } from './objects/template.ts';
import { tupleGetItem } from './objects/tuple.ts';
import { classVersion, dictType, floatType, listType, tupleType, typeOf } from './objects/type.ts';
import { ATTR, findMethod, loadAttr, loadSuper, storeAttr, superMethod } from './ops/attributes.ts';
import {
  buildMap,
  callUnpacked,
  extendDisplay,
  keywordsOf,
  makeFunction,
  mergeKeywords,
  setFunctionAttribute,
  updateDisplay,
} from './ops/calling.ts';
import { finish, suspendAwaiting } from './ops/finish.ts';
import { importFrom, importName, importStar } from './ops/imports.ts';
import { isMapping, isSequence, matchClass, matchKeys } from './ops/matching.ts';
import {
  deleteGlobal,
  deleteName,
  emptyCell,
  GLOBAL,
  loadBuildClass,
  loadFromDictOrDeref,
  loadGlobal,
  loadName,
  setupAnnotations,
  storeName,
  unboundLocal,
} from './ops/names.ts';
import {
  again,
  callExit,
  catches,
  endAsyncFor,
  matchGroup,
  prepareReraise,
  raiseAgain,
  raiseValue,
} from './ops/raising.ts';
import { getAiter, getAnext, getAwaitable, getYieldFromIter, loadSpecial } from './ops/special.ts';
import { deleteAttr, getAttr } from './protocol/attribute.ts';
import { callNative } from './protocol/invoke.ts';
import { iter, next } from './protocol/iteration.ts';
import { dictSet } from './protocol/mapping.ts';
import { digitLimit } from './protocol/number-text.ts';
import {
  binaryOp,
  compareOp,
  contains,
  deleteItem,
  getItem,
  length,
  setItem,
  truth,
  unaryOp,
  unpack,
  unpackEx,
} from './protocol/operators.ts';
import { checkRoom } from './protocol/room.ts';
import { setAdd, setOf, setUpdate } from './protocol/sets.ts';
import { ascii, format, repr, str } from './protocol/text.ts';
import { isResumable, type Maybe, type Resumable } from './resumable.ts';
import { unwind } from './unwind.ts';
import { type PyCell, PyFloat, type PyInstance, PyList, PyTuple, type Value } from './value.ts';

/** Why `runFiber` came back. */
export type RunEnd = 'finished' | 'blocked' | 'slice';

/** Runs `fiber` for about `maxSteps` instructions. What it has used is added to `interp.steps` and `interp.instructions`. */
export function runFiber(interp: Interpreter, fiber: Fiber, maxSteps: number): RunEnd {
  interp.fiber = fiber;
  interp.evalBreaker = false;
  digitLimit.most = interp.mostDigits;
  const end = interp.instructions + maxSteps;
  for (;;) {
    const { top } = fiber;
    if (top === null) return finished(fiber);
    if (top instanceof NativeFrame) {
      if (runNative(interp, fiber, top)) return 'slice';
      if (fiber.state === 'blocked') return 'blocked';
      if (interp.instructions >= end && fiber.top instanceof NativeFrame) return 'slice';
    } else if (fiber.error !== null) {
      const thrown = fiber.error;
      fiber.error = null;
      fiber.error = unwind(interp, fiber, top, thrown);
    } else if (interp.instructions >= end || interp.evalBreaker) return 'slice';
    else runFrame(interp, fiber, top, end - interp.instructions);
  }
}

function finished(fiber: Fiber): RunEnd {
  fiber.state = 'finished';
  fiber.uncaught = fiber.error?.exception ?? null;
  fiber.error = null;
  return 'finished';
}

/**
 * Runs the Python frame on top, and those that it calls and returns to, until a native frame is on top, an exception has to
 * be handled, the fiber is empty, or `budget` instructions have run.
 */
function runFrame(interp: Interpreter, fiber: Fiber, first: PyFrame, budget: number): void {
  let frame = first;
  let { code, regs, pc, sp } = frame;
  let { ops, caches, consts } = code;
  let names = code.code.names;
  let steps = 0;
  let left = budget;
  let mode: number = FINISH.PUSH;
  let target = 0;
  let result: unknown;
  try {
    for (;;) {
      let op = ops[2 * pc] as number;
      const arg = ops[2 * pc + 1] as number;
      pc++;
      steps++;
      if (op === OP.INSTRUMENTED_LINE) {
        op = (code.originals as Int32Array)[pc - 1] as number;
        frame.pc = pc;
        interp.steps += steps;
        interp.instructions += steps;
        left -= steps;
        steps = 0;
        tellLine(interp, frame, code.code.positions[4 * (pc - 1)] as number);
      }
      // What a case leaves in `result` is pushed unless it sets another mode.
      switch (op) {
        case OP.NOP:
          continue;
        case OP.RESUME:
          if (arg > 1 || steps < left) continue;
          frame.pc = pc;
          frame.sp = sp;
          return;
        case OP.JUMP_BACKWARD:
          pc = arg;
          frame.toldLine = 0;
          if (steps < left) continue;
          frame.pc = pc;
          frame.sp = sp;
          return;
        case OP.JUMP_FORWARD:
          pc = arg;
          continue;
        case OP.POP_TOP:
          sp--;
          if (!interp.watching) continue;
          frame.pc = pc;
          frame.sp = sp;
          result = drop(interp, regs[sp]);
          if (result === undefined) continue;
          mode = FINISH.DISCARD;
          break;
        case OP.COPY:
          regs[sp] = regs[sp - arg];
          sp++;
          continue;
        case OP.SWAP: {
          const top = regs[sp - 1];
          regs[sp - 1] = regs[sp - arg];
          regs[sp - arg] = top;
          continue;
        }
        case OP.PUSH_NULL:
          regs[sp++] = undefined;
          continue;

        // -- constants and names
        case OP.LOAD_CONST:
          regs[sp++] = consts[arg];
          continue;
        case OP.LOAD_FAST: {
          const value = regs[arg];
          if (value === undefined) throw unboundLocal(code, arg);
          regs[sp++] = value;
          continue;
        }
        case OP.STORE_FAST: {
          if (!interp.watching) {
            regs[arg] = regs[--sp];
            continue;
          }
          const old = regs[arg];
          regs[arg] = regs[--sp];
          frame.pc = pc;
          frame.sp = sp;
          result = drop(interp, old);
          if (result === undefined) continue;
          mode = FINISH.DISCARD;
          break;
        }
        case OP.DELETE_FAST: {
          const old = regs[arg];
          if (old === undefined) throw unboundLocal(code, arg);
          regs[arg] = undefined;
          if (!interp.watching) continue;
          frame.pc = pc;
          frame.sp = sp;
          result = drop(interp, old);
          if (result === undefined) continue;
          mode = FINISH.DISCARD;
          break;
        }
        case OP.LOAD_FAST_AND_CLEAR:
          regs[sp++] = regs[arg];
          regs[arg] = undefined;
          continue;
        case OP.LOAD_DEREF: {
          const { value } = regs[code.cellsAt + arg] as PyCell;
          if (value === undefined) throw emptyCell(code, arg);
          regs[sp++] = value;
          continue;
        }
        case OP.STORE_DEREF: {
          if (steps > left && interp.freeThreaded) {
            steps--;
            frame.pc = pc - 1;
            frame.sp = sp;
            return;
          }
          const held = regs[code.cellsAt + arg] as PyCell;
          const old = held.value;
          held.value = regs[--sp];
          if (!interp.watching) continue;
          frame.pc = pc;
          frame.sp = sp;
          result = exchange(interp, held, old, held.value);
          if (result === undefined) continue;
          mode = FINISH.DISCARD;
          break;
        }
        case OP.DELETE_DEREF: {
          const held = regs[code.cellsAt + arg] as PyCell;
          const old = held.value;
          if (old === undefined) throw emptyCell(code, arg);
          held.value = undefined;
          if (!interp.watching) continue;
          frame.pc = pc;
          frame.sp = sp;
          result = drop(interp, old);
          if (result === undefined) continue;
          mode = FINISH.DISCARD;
          break;
        }
        case OP.LOAD_CLOSURE:
          regs[sp++] = regs[code.cellsAt + arg];
          continue;
        case OP.EXCHANGE_CELL:
          regs[sp++] = regs[code.cellsAt + arg];
          regs[code.cellsAt + arg] = cell();
          continue;
        case OP.RESTORE_CELL:
          regs[code.cellsAt + arg] = regs[--sp];
          continue;
        case OP.LOAD_FROM_DICT_OR_DEREF:
          result = loadFromDictOrDeref(interp, frame, arg, regs[--sp] as Value);
          break;
        case OP.LOAD_GLOBAL: {
          const cache = caches[pc - 1];
          const name = names[arg] as string;
          if (cache !== undefined) {
            const from = cache.kind === GLOBAL.GLOBALS ? frame.globals : frame.builtins;
            if (
              from.keys[cache.index] === name &&
              (cache.kind === GLOBAL.GLOBALS || cache.version === frame.globals.version)
            ) {
              regs[sp++] = from.values[cache.index];
              continue;
            }
          }
          regs[sp++] = loadGlobal(frame, pc - 1, name);
          continue;
        }
        case OP.STORE_GLOBAL: {
          if (steps > left && interp.freeThreaded) {
            steps--;
            frame.pc = pc - 1;
            frame.sp = sp;
            return;
          }
          const name = names[arg] as string;
          const old = interp.watching ? frame.globals.getStr(name) : undefined;
          frame.globals.setStr(name, regs[--sp] as Value);
          if (old === undefined) continue;
          frame.pc = pc;
          frame.sp = sp;
          result = drop(interp, old);
          if (result === undefined) continue;
          mode = FINISH.DISCARD;
          break;
        }
        case OP.DELETE_GLOBAL: {
          const name = names[arg] as string;
          const old = interp.watching ? frame.globals.getStr(name) : undefined;
          deleteGlobal(frame.globals, name);
          if (old === undefined) continue;
          frame.pc = pc;
          frame.sp = sp;
          result = drop(interp, old);
          if (result === undefined) continue;
          mode = FINISH.DISCARD;
          break;
        }
        case OP.LOAD_NAME:
          result = loadName(interp, frame, names[arg] as string);
          break;
        case OP.STORE_NAME: {
          if (steps > left && interp.freeThreaded) {
            steps--;
            frame.pc = pc - 1;
            frame.sp = sp;
            return;
          }
          const namespace = frame.locals as PyDict;
          const name = names[arg] as string;
          const old = interp.watching ? namespace.getStr(name) : undefined;
          result = storeName(interp, namespace, name, regs[--sp] as Value);
          if (old !== undefined && !isResumable(result as Maybe<Value>)) {
            frame.pc = pc;
            frame.sp = sp;
            result = drop(interp, old);
          }
          mode = FINISH.DISCARD;
          break;
        }
        case OP.DELETE_NAME: {
          const namespace = frame.locals as PyDict;
          const name = names[arg] as string;
          const old = interp.watching ? namespace.getStr(name) : undefined;
          result = deleteName(interp, namespace, name);
          if (old !== undefined && !isResumable(result as Maybe<Value>)) {
            frame.pc = pc;
            frame.sp = sp;
            result = drop(interp, old);
          }
          mode = FINISH.DISCARD;
          break;
        }
        case OP.LOAD_LOCALS:
          regs[sp++] = frame.locals as PyDict;
          continue;
        case OP.LOAD_BUILD_CLASS:
          regs[sp++] = loadBuildClass(frame);
          continue;
        case OP.LOAD_ASSERTION_ERROR:
          regs[sp++] = AssertionError;
          continue;
        case OP.SETUP_ANNOTATIONS:
          setupAnnotations(frame);
          continue;

        // -- attributes and items
        case OP.LOAD_ATTR: {
          const obj = regs[sp - 1] as Value;
          const name = names[arg] as string;
          const cache = caches[pc - 1];
          if (
            cache !== undefined &&
            typeof obj === 'object' &&
            obj !== null &&
            obj.type === cache.type &&
            cache.version === classVersion.now &&
            !interp.watching
          ) {
            if (cache.kind === ATTR.OWN) {
              const own = obj.dict;
              if (own !== null && own.keys[cache.index] === name) {
                regs[sp - 1] = own.values[cache.index];
                continue;
              }
            } else {
              const value = (obj as PyInstance).slots?.[cache.index];
              if (value !== undefined) {
                regs[sp - 1] = value;
                continue;
              }
            }
          }
          sp--;
          frame.pc = pc;
          result = loadAttr(interp, code, pc - 1, obj, name);
          if (interp.watching) {
            frame.sp = sp;
            result = afterLookup(interp, obj, name, result as Maybe<Value>);
          }
          break;
        }
        case OP.LOAD_METHOD: {
          const obj = regs[sp - 1] as Value;
          const name = names[arg] as string;
          const cache = caches[pc - 1];
          if (cache !== undefined && cache.version === classVersion.now && typeOf(obj) === cache.type) {
            const own = typeof obj === 'object' && obj !== null ? obj.dict : null;
            if (cache.kind === ATTR.METHOD) {
              if (own === null || own.indexOfStr(name) < 0) {
                regs[sp - 1] = cache.value;
                regs[sp++] = obj;
                continue;
              }
            } else if (own !== null && own.keys[cache.index] === name && cache.kind === ATTR.OWN) {
              regs[sp - 1] = own.values[cache.index];
              regs[sp++] = undefined;
              continue;
            }
          }
          const found = findMethod(code, pc - 1, obj, name);
          if (found !== undefined) {
            regs[sp - 1] = found;
            regs[sp++] = obj;
            continue;
          }
          sp--;
          frame.pc = pc;
          result = getAttr(interp, obj, name);
          mode = FINISH.WITH_NULL;
          break;
        }
        case OP.STORE_ATTR: {
          if (steps > left && interp.freeThreaded) {
            steps--;
            frame.pc = pc - 1;
            frame.sp = sp;
            return;
          }
          const obj = regs[--sp] as Value;
          const value = regs[--sp] as Value;
          const name = names[arg] as string;
          const cache = caches[pc - 1];
          if (
            cache !== undefined &&
            typeof obj === 'object' &&
            obj !== null &&
            obj.type === cache.type &&
            cache.version === classVersion.now
          ) {
            const own = obj.dict;
            if (own !== null && !interp.watching) {
              own.setStr(name, value);
              continue;
            }
          }
          frame.pc = pc;
          const old = interp.watching ? ownAttribute(obj, name) : undefined;
          result = storeAttr(interp, code, pc - 1, obj, name, value);
          if (interp.watching && !isResumable(result as Maybe<Value>)) {
            frame.sp = sp;
            result = exchange(interp, obj, old, value);
          }
          mode = FINISH.DISCARD;
          break;
        }
        case OP.DELETE_ATTR: {
          const obj = regs[--sp] as Value;
          const name = names[arg] as string;
          frame.pc = pc;
          const old = interp.watching ? ownAttribute(obj, name) : undefined;
          result = deleteAttr(interp, obj, name);
          if (old !== undefined && !isResumable(result as Maybe<Value>)) {
            frame.sp = sp;
            result = drop(interp, old);
          }
          mode = FINISH.DISCARD;
          break;
        }
        case OP.LOAD_SUPER_ATTR:
          sp -= 3;
          frame.pc = pc;
          result = loadSuper(
            interp,
            regs[sp] as Value,
            regs[sp + 1] as Value,
            regs[sp + 2] as Value,
            names[arg] as string,
          );
          break;
        case OP.LOAD_SUPER_METHOD: {
          sp -= 3;
          frame.pc = pc;
          const self = regs[sp + 2] as Value;
          const found = superMethod(regs[sp] as Value, regs[sp + 1] as Value, self, names[arg] as string);
          if (found !== undefined) {
            regs[sp++] = found;
            regs[sp++] = self;
            continue;
          }
          result = loadSuper(interp, regs[sp] as Value, regs[sp + 1] as Value, self, names[arg] as string);
          mode = FINISH.WITH_NULL;
          break;
        }
        case OP.BINARY_SUBSCR: {
          const key = regs[--sp] as Value;
          const container = regs[--sp] as Value;
          frame.pc = pc;
          if (container instanceof PyList && container.type === listType) {
            const item = typeof key === 'number' && key >= 0 ? container.items[key] : undefined;
            result = item === undefined ? listGetItem(interp, container, key) : item;
          } else if (container instanceof PyDict && container.type === dictType) {
            const item = typeof key === 'string' ? container.getStr(key) : undefined;
            result = item === undefined ? dictGetItem(interp, container, key) : item;
          } else if (container instanceof PyTuple && container.type === tupleType) {
            result = tupleGetItem(interp, container, key);
          } else result = getItem(interp, container, key);
          if (!interp.watching) break;
          frame.sp = sp;
          result = afterCall(interp, [container, key], result as Maybe<Value>);
          break;
        }
        case OP.STORE_SUBSCR: {
          if (steps > left && interp.freeThreaded) {
            steps--;
            frame.pc = pc - 1;
            frame.sp = sp;
            return;
          }
          sp -= 3;
          const value = regs[sp] as Value;
          const container = regs[sp + 1] as Value;
          const key = regs[sp + 2] as Value;
          frame.pc = pc;
          if (container instanceof PyList && container.type === listType) {
            if (typeof key === 'number' && key >= 0 && key < container.items.length && !interp.watching) {
              container.items[key] = value;
              continue;
            }
            result = listSetItem(interp, container, key, value);
          } else if (container instanceof PyDict && container.type === dictType) {
            if (typeof key === 'string' && !interp.watching) {
              container.setStr(key, value);
              continue;
            }
            result = dictSet(interp, container, key, value);
          } else result = setItem(interp, container, key, value);
          if (interp.watching) {
            frame.sp = sp;
            give(interp, container, value);
            result = afterCall(interp, [key, container, value], result as Maybe<Value>);
          }
          mode = FINISH.DISCARD;
          break;
        }
        case OP.DELETE_SUBSCR: {
          const key = regs[--sp] as Value;
          const container = regs[--sp] as Value;
          frame.pc = pc;
          result = deleteItem(interp, container, key);
          if (interp.watching) {
            frame.sp = sp;
            result = afterCall(interp, [key, container], result as Maybe<Value>);
          }
          mode = FINISH.DISCARD;
          break;
        }

        // -- operators
        case OP.BINARY_OP: {
          const b = regs[--sp] as Value;
          const a = regs[--sp] as Value;
          if (typeof a === 'number' && typeof b === 'number') {
            switch (arg) {
              case 0:
              case 13: {
                const sum = a + b;
                if (sum <= Number.MAX_SAFE_INTEGER && sum >= Number.MIN_SAFE_INTEGER) {
                  regs[sp++] = sum;
                  continue;
                }
                break;
              }
              case 10:
              case 23: {
                const difference = a - b;
                if (difference <= Number.MAX_SAFE_INTEGER && difference >= Number.MIN_SAFE_INTEGER) {
                  regs[sp++] = difference;
                  continue;
                }
                break;
              }
              case 5:
              case 18: {
                const product = a * b;
                if (product <= Number.MAX_SAFE_INTEGER && product >= Number.MIN_SAFE_INTEGER) {
                  regs[sp++] = product + 0;
                  continue;
                }
                break;
              }
              case 2:
              case 15:
                if (a >= 0 && b > 0) {
                  regs[sp++] = (a - (a % b)) / b;
                  continue;
                }
                break;
              case 6:
              case 19:
                if (a >= 0 && b > 0) {
                  regs[sp++] = a % b;
                  continue;
                }
            }
          } else if (a instanceof PyFloat && b instanceof PyFloat && a.type === floatType && b.type === floatType) {
            switch (arg) {
              case 0:
              case 13:
                regs[sp++] = new PyFloat(floatType, a.value + b.value);
                continue;
              case 10:
              case 23:
                regs[sp++] = new PyFloat(floatType, a.value - b.value);
                continue;
              case 5:
              case 18:
                regs[sp++] = new PyFloat(floatType, a.value * b.value);
                continue;
            }
          }
          frame.pc = pc;
          result = binaryOp(interp, arg, a, b);
          if (!interp.watching) break;
          frame.sp = sp;
          result = afterCall(interp, [a, b], result as Maybe<Value>);
          break;
        }
        case OP.COMPARE_OP: {
          const b = regs[--sp] as Value;
          const a = regs[--sp] as Value;
          if (typeof a === 'number' && typeof b === 'number') {
            switch (arg) {
              case 0:
                regs[sp++] = a < b;
                continue;
              case 1:
                regs[sp++] = a <= b;
                continue;
              case 2:
                regs[sp++] = a === b;
                continue;
              case 3:
                regs[sp++] = a !== b;
                continue;
              case 4:
                regs[sp++] = a > b;
                continue;
              default:
                regs[sp++] = a >= b;
                continue;
            }
          }
          frame.pc = pc;
          result = compareOp(interp, arg, a, b);
          if (!interp.watching) break;
          frame.sp = sp;
          result = afterCall(interp, [b, a], result as Maybe<Value>);
          break;
        }
        case OP.IS_OP: {
          const b = regs[--sp] as Value;
          const a = regs[--sp] as Value;
          result = (a === b) !== (arg === 1);
          if (!interp.watching) break;
          frame.pc = pc;
          frame.sp = sp;
          result = afterCall(interp, [b, a], result as Maybe<Value>);
          break;
        }
        case OP.CONTAINS_OP: {
          const container = regs[--sp] as Value;
          const item = regs[--sp] as Value;
          frame.pc = pc;
          result = contains(interp, container, item);
          if (arg === 1) mode = FINISH.NOT;
          if (!interp.watching) break;
          frame.sp = sp;
          result = afterCall(interp, [container, item], result as Maybe<Value>);
          break;
        }
        case OP.UNARY_NEGATIVE: {
          const value = regs[--sp] as Value;
          frame.pc = pc;
          result = typeof value === 'number' ? 0 - value : unaryOp(interp, '__neg__', value);
          break;
        }
        case OP.UNARY_POSITIVE:
          frame.pc = pc;
          result = unaryOp(interp, '__pos__', regs[--sp] as Value);
          break;
        case OP.UNARY_INVERT:
          frame.pc = pc;
          result = unaryOp(interp, '__invert__', regs[--sp] as Value);
          break;
        case OP.UNARY_NOT:
        case OP.TO_BOOL: {
          const value = regs[--sp] as Value;
          frame.pc = pc;
          result = truth(interp, value);
          if (op === OP.UNARY_NOT) mode = FINISH.NOT;
          if (!interp.watching) break;
          frame.sp = sp;
          result = afterCall(interp, [value], result as Maybe<Value>);
          break;
        }

        // -- jumps
        case OP.POP_JUMP_IF_FALSE:
        case OP.POP_JUMP_IF_TRUE: {
          const value = regs[--sp] as Value;
          let yes: Maybe<boolean> = value === true;
          if (typeof value !== 'boolean') {
            frame.pc = pc;
            yes = truth(interp, value);
            if (typeof yes !== 'boolean') {
              // Python decides: the jump is run again on its answer
              pc--;
              result = yes;
              break;
            }
          }
          if (yes === (op === OP.POP_JUMP_IF_TRUE)) pc = arg;
          if (!interp.watching) continue;
          frame.pc = pc;
          frame.sp = sp;
          result = drop(interp, value);
          if (result === undefined) continue;
          mode = FINISH.DISCARD;
          break;
        }
        case OP.POP_JUMP_IF_NONE:
        case OP.POP_JUMP_IF_NOT_NONE: {
          const value = regs[--sp] as Value;
          if ((value === null) === (op === OP.POP_JUMP_IF_NONE)) pc = arg;
          if (!interp.watching || value === null) continue;
          frame.pc = pc;
          frame.sp = sp;
          result = drop(interp, value);
          if (result === undefined) continue;
          mode = FINISH.DISCARD;
          break;
        }
        case OP.JUMP_IF_FALSE_OR_POP:
        case OP.JUMP_IF_TRUE_OR_POP:
          frame.pc = pc;
          result = truth(interp, regs[sp - 1] as Value);
          if (interp.watching && result === (op === OP.JUMP_IF_FALSE_OR_POP)) {
            frame.sp = --sp;
            result = drop(interp, regs[sp]);
            mode = FINISH.DISCARD;
            break;
          }
          mode = op === OP.JUMP_IF_FALSE_OR_POP ? FINISH.FALSE_OR_POP : FINISH.TRUE_OR_POP;
          target = arg;
          break;

        // -- iteration
        case OP.GET_ITER:
          frame.pc = pc;
          result = iter(interp, regs[--sp] as Value);
          if (interp.watching && !isResumable(result)) adopt(interp, result as Value, [regs[sp]]);
          break;
        case OP.FOR_ITER: {
          const iterator = regs[sp - 1] as Value;
          if (iterator instanceof PyNativeIterator) {
            frame.pc = pc;
            result = iterator.step(interp);
            if (result === undefined) {
              sp--;
              pc = arg;
              if (!interp.watching) continue;
              frame.pc = pc;
              frame.sp = sp;
              result = exhaust(interp, iterator);
              if (result === undefined) continue;
              mode = FINISH.DISCARD;
              break;
            }
            if (typeof result !== 'object') {
              regs[sp++] = result as Value;
              continue;
            }
          } else if (iterator instanceof PyGenerator && iterator.type !== asyncGeneratorType) {
            frame.pc = pc;
            frame.sp = sp;
            interp.steps += steps;
            interp.instructions += steps;
            left -= steps;
            steps = 0;
            fiber.error = resume(interp, fiber, iterator, null, null, DELIVERY.FOR_ITER, arg);
            if (fiber.error !== null) return;
            frame = fiber.top as PyFrame;
            ({ code, regs, pc, sp } = frame);
            ({ ops, caches, consts } = code);
            names = code.code.names;
            continue;
          } else {
            frame.pc = pc;
            result = next(interp, iterator);
          }
          mode = FINISH.FOR_ITER;
          target = arg;
          break;
        }

        // -- building
        case OP.BUILD_TUPLE:
          sp -= arg;
          regs[sp] = tuple(regs.slice(sp, sp + arg) as Value[]);
          if (interp.watching) adopt(interp, regs[sp] as Value, (regs[sp] as PyTuple).items);
          sp++;
          continue;
        case OP.BUILD_LIST:
          sp -= arg;
          regs[sp] = exactList(regs.slice(sp, sp + arg) as Value[]);
          if (interp.watching) adopt(interp, regs[sp] as Value, (regs[sp] as PyList).items);
          sp++;
          continue;
        case OP.BUILD_SET:
          sp -= arg;
          frame.pc = pc;
          result = setOf(interp, regs.slice(sp, sp + arg) as Value[]);
          if (!interp.watching) break;
          frame.sp = sp;
          result = afterCall(interp, regs.slice(sp, sp + arg) as Value[], result as Maybe<Value>);
          break;
        case OP.BUILD_MAP: {
          sp -= 2 * arg;
          frame.pc = pc;
          const pairs = regs.slice(sp, sp + 2 * arg) as Value[];
          const made = dict();
          let i = 0;
          for (; i < pairs.length && typeof pairs[i] === 'string'; i += 2)
            made.setStr(pairs[i] as string, pairs[i + 1] as Value);
          if (interp.watching) adopt(interp, made, pairs);
          result = i === pairs.length ? made : buildMap(interp, pairs);
          break;
        }
        case OP.BUILD_STRING: {
          sp -= arg;
          let text = '';
          for (let i = 0; i < arg; i++) text += regs[sp + i] as string;
          regs[sp++] = text;
          continue;
        }
        case OP.BUILD_SLICE:
          sp -= arg;
          regs[sp] = new PySlice(regs[sp] as Value, regs[sp + 1] as Value, arg === 3 ? (regs[sp + 2] as Value) : null);
          sp++;
          continue;
        case OP.LIST_APPEND: {
          const value = regs[--sp] as Value;
          const { items } = regs[sp - arg] as PyList;
          items.push(value);
          if ((items.length & 0xfffff) === 0) checkRoom(interp, items.length);
          if (interp.watching) adopt(interp, regs[sp - arg] as PyList, [value]);
          continue;
        }
        case OP.SET_ADD: {
          const value = regs[--sp] as Value;
          frame.pc = pc;
          result = setAdd(interp, regs[sp - arg] as PySet, value);
          if (interp.watching) adopt(interp, regs[sp - arg] as PySet, [value]);
          mode = FINISH.DISCARD;
          break;
        }
        case OP.MAP_ADD: {
          sp -= 2;
          frame.pc = pc;
          result = dictSet(interp, regs[sp - arg] as PyDict, regs[sp] as Value, regs[sp + 1] as Value);
          if (interp.watching) adopt(interp, regs[sp - arg] as PyDict, [regs[sp + 1]]);
          mode = FINISH.DISCARD;
          break;
        }
        case OP.LIST_EXTEND: {
          const value = regs[--sp] as Value;
          frame.pc = pc;
          result = extendDisplay(interp, regs[sp - arg] as PyList, value);
          mode = FINISH.DISCARD;
          break;
        }
        case OP.SET_UPDATE: {
          const value = regs[--sp] as Value;
          frame.pc = pc;
          result = setUpdate(interp, regs[sp - arg] as PySet, value);
          mode = FINISH.DISCARD;
          break;
        }
        case OP.DICT_UPDATE: {
          const value = regs[--sp] as Value;
          frame.pc = pc;
          result = updateDisplay(interp, regs[sp - arg] as PyDict, value);
          mode = FINISH.DISCARD;
          break;
        }
        case OP.DICT_MERGE: {
          const value = regs[--sp] as Value;
          frame.pc = pc;
          result = mergeKeywords(interp, regs[sp - arg] as PyDict, value, regs[sp - arg - 3] as Value);
          mode = FINISH.DISCARD;
          break;
        }
        case OP.LIST_TO_TUPLE:
          regs[sp - 1] = tuple((regs[sp - 1] as PyList).items);
          continue;
        case OP.UNPACK_SEQUENCE: {
          const value = regs[--sp] as Value;
          if (value instanceof PyTuple && value.items.length === arg && value.type === tupleType) {
            const { items } = value;
            for (let i = arg - 1; i >= 0; i--) regs[sp++] = items[i];
            if (!interp.watching) continue;
            frame.pc = pc;
            frame.sp = sp;
            result = drop(interp, value);
            if (result === undefined) continue;
            mode = FINISH.DISCARD;
            break;
          }
          frame.pc = pc;
          result = unpack(interp, value, arg);
          mode = FINISH.UNPACK;
          break;
        }
        case OP.UNPACK_EX:
          frame.pc = pc;
          result = unpackEx(interp, regs[--sp] as Value, arg & 0xff, arg >> 8);
          mode = FINISH.UNPACK_EX;
          target = arg;
          break;

        // -- strings
        case OP.CONVERT_VALUE: {
          const value = regs[--sp] as Value;
          frame.pc = pc;
          result = (arg === 1 ? str : arg === 2 ? repr : ascii)(interp, value);
          if (!interp.watching) break;
          frame.sp = sp;
          result = afterCall(interp, [value], result as Maybe<Value>);
          break;
        }
        case OP.FORMAT_SIMPLE: {
          const value = regs[sp - 1] as Value;
          if (typeof value === 'string') continue;
          sp--;
          frame.pc = pc;
          result = format(interp, value, '');
          if (!interp.watching) break;
          frame.sp = sp;
          result = afterCall(interp, [value], result as Maybe<Value>);
          break;
        }
        case OP.FORMAT_WITH_SPEC: {
          const spec = regs[--sp] as string;
          const value = regs[--sp] as Value;
          frame.pc = pc;
          result = format(interp, value, spec);
          if (!interp.watching) break;
          frame.sp = sp;
          result = afterCall(interp, [value], result as Maybe<Value>);
          break;
        }
        case OP.BUILD_TEMPLATE:
          sp -= 2;
          regs[sp] = buildTemplate(regs[sp] as PyTuple, regs[sp + 1] as PyTuple);
          if (interp.watching) adopt(interp, regs[sp] as Value, (regs[sp + 1] as PyTuple).items);
          sp++;
          continue;
        case OP.BUILD_INTERPOLATION: {
          sp -= 2 + (arg & 1);
          const spec = (arg & 1) === 0 ? '' : (regs[sp + 2] as Value);
          const value = regs[sp] as Value;
          regs[sp] = buildInterpolation(value, regs[sp + 1] as Value, arg >> 1, spec);
          if (interp.watching) adopt(interp, regs[sp] as Value, [value]);
          sp++;
          continue;
        }

        // -- calls
        case OP.CALL: {
          const base = sp - arg - 2;
          let callable = regs[base] as Value;
          let from = regs[base + 1] === undefined ? base + 2 : base + 1;
          if (from === base + 2 && callable instanceof PyMethod) {
            regs[base + 1] = callable.self;
            callable = callable.func;
            from = base + 1;
          }
          frame.pc = pc;
          frame.sp = base;
          interp.steps += steps;
          interp.instructions += steps;
          left -= steps;
          steps = 0;
          const given = sp - from;
          if (callable instanceof PyFunction && callable.code.simple && hasEnough(callable, given)) {
            const called = new PyFrame(callable.code, callable.globals, callable.builtins, null, callable);
            const locals = called.regs;
            for (let i = 0; i < given; i++) locals[i] = regs[from + i];
            const { argcount } = callable.code.code;
            for (let i = given; i < argcount; i++)
              locals[i] = callable.defaults[i - argcount + callable.defaults.length];
            sp = base;
            const made = enterFunction(interp, fiber, called);
            if (made !== undefined) {
              regs[sp++] = made;
              continue;
            }
            frame = called;
            ({ code, regs, pc, sp } = frame);
            ({ ops, caches, consts } = code);
            names = code.code.names;
            continue;
          }
          const args = regs.slice(from, sp) as Value[];
          sp = base;
          if (callable instanceof PyNative) {
            result = callNative(interp, callable, args, null);
            if (interp.watching) result = afterCall(interp, args, result as Maybe<Value>, callable);
            break;
          }
          result = enterCall(interp, fiber, callable, args, null);
          if (result !== undefined) {
            if (interp.watching) result = afterCall(interp, args, result as Value);
            break;
          }
          if (!(fiber.top instanceof PyFrame)) return;
          frame = fiber.top;
          ({ code, regs, pc, sp } = frame);
          ({ ops, caches, consts } = code);
          names = code.code.names;
          continue;
        }
        case OP.CALL_KW: {
          const keywordNames = regs[--sp] as PyTuple;
          const base = sp - arg - 2;
          const from = regs[base + 1] === undefined ? base + 2 : base + 1;
          const firstKeyword = sp - keywordNames.items.length;
          const keywords = keywordsOf(keywordNames, regs, firstKeyword);
          const args = regs.slice(from, firstKeyword) as Value[];
          sp = base;
          frame.pc = pc;
          frame.sp = sp;
          interp.steps += steps;
          interp.instructions += steps;
          left -= steps;
          steps = 0;
          result = enterCall(interp, fiber, regs[base] as Value, args, keywords);
          if (result === undefined) return;
          if (interp.watching) result = afterCall(interp, [...args, ...keywords.values()], result as Value);
          break;
        }
        case OP.CALL_FUNCTION_EX: {
          const keywords = arg === 1 ? (regs[--sp] as Value) : undefined;
          sp -= 3;
          frame.pc = pc;
          result = callUnpacked(interp, regs[sp] as Value, regs[sp + 2] as Value, keywords);
          break;
        }
        case OP.MAKE_FUNCTION:
          regs[sp - 1] = makeFunction(frame, regs[sp - 1] as PyCode);
          continue;
        case OP.SET_FUNCTION_ATTRIBUTE: {
          const made = regs[--sp] as PyFunction;
          setFunctionAttribute(made, arg, regs[sp - 1] as Value);
          if (interp.watching) adopt(interp, made, [regs[sp - 1]]);
          regs[sp - 1] = made;
          continue;
        }
        case OP.RETURN_VALUE: {
          const value = regs[--sp] as Value;
          frame.pc = pc;
          frame.sp = sp;
          interp.steps += steps;
          interp.instructions += steps;
          left -= steps;
          steps = 0;
          if (frame.traced) interp.host.tracer.framePopped(frame, false);
          if (frame.generator !== null) finishReturn(interp, fiber, frame.generator, value);
          else leave(fiber, frame, value);
          if (interp.watching && leaveScope(interp, fiber, frame)) return;
          if (!(fiber.top instanceof PyFrame) || fiber.error !== null) return;
          frame = fiber.top;
          ({ code, regs, pc, sp } = frame);
          ({ ops, caches, consts } = code);
          names = code.code.names;
          continue;
        }

        // -- exceptions and with
        case OP.RAISE_VARARGS:
          frame.pc = pc;
          if (arg === 0) throw raiseAgain(fiber);
          sp -= arg;
          result = raiseValue(interp, regs[sp] as Value, arg === 2 ? (regs[sp + 1] as Value) : undefined);
          break;
        case OP.PUSH_EXC_INFO: {
          const caught = regs[sp - 1] as PyException;
          regs[sp - 1] = fiber.handled.exception;
          regs[sp++] = caught;
          fiber.handled.exception = caught;
          continue;
        }
        case OP.POP_EXCEPT: {
          const old = fiber.handled.exception as PyException;
          fiber.handled.exception = regs[--sp] as PyException | null;
          if (!interp.watching) continue;
          frame.pc = pc;
          frame.sp = sp;
          result = drop(interp, old);
          if (result === undefined) continue;
          mode = FINISH.DISCARD;
          break;
        }
        case OP.CHECK_EXC_MATCH:
          regs[sp - 1] = catches(regs[sp - 2] as Value, regs[sp - 1] as Value);
          continue;
        case OP.CHECK_EG_MATCH:
          sp -= 2;
          frame.pc = pc;
          result = matchGroup(interp, fiber, regs[sp] as Value, regs[sp + 1] as Value);
          mode = FINISH.ALL;
          break;
        case OP.RERAISE:
          throw again(regs[--sp] as PyException);
        case OP.PREP_RERAISE_STAR:
          sp -= 2;
          frame.pc = pc;
          result = prepareReraise(interp, regs[sp] as PyException, regs[sp + 1] as PyList);
          break;
        case OP.LOAD_SPECIAL: {
          const obj = regs[--sp] as Value;
          frame.pc = pc;
          const found = loadSpecial(interp, arg, obj);
          if ('method' in found) {
            regs[sp++] = found.method;
            regs[sp++] = obj;
            continue;
          }
          result = found.bound;
          mode = FINISH.WITH_NULL;
          break;
        }
        case OP.WITH_EXCEPT_START:
          frame.pc = pc;
          result = callExit(interp, regs[sp - 5] as Value, regs[sp - 4], regs[sp - 1] as PyException);
          break;

        // -- generators and coroutines
        case OP.YIELD_VALUE: {
          const value = regs[--sp] as Value;
          const generator = frame.generator as PyGenerator;
          frame.pc = pc;
          frame.sp = sp;
          interp.steps += steps;
          interp.instructions += steps;
          left -= steps;
          steps = 0;
          generator.asyncYielded = true;
          suspend(interp, fiber, value);
          if (!(fiber.top instanceof PyFrame)) return;
          frame = fiber.top;
          ({ code, regs, pc, sp } = frame);
          ({ ops, caches, consts } = code);
          names = code.code.names;
          continue;
        }
        case OP.SEND: {
          const value = regs[--sp] as Value;
          const receiver = regs[sp - 1] as Value;
          frame.pc = pc;
          frame.sp = sp;
          interp.steps += steps;
          interp.instructions += steps;
          left -= steps;
          steps = 0;
          const inner = receiver instanceof PyCoroutineWrapper ? receiver.coroutine : receiver;
          if (inner instanceof PyGenerator && inner.type !== asyncGeneratorType) {
            fiber.error = resume(interp, fiber, inner, value, null, DELIVERY.SEND, 0);
            if (fiber.error !== null || left <= 0 || !(fiber.top instanceof PyFrame)) return;
            frame = fiber.top;
            ({ code, regs, pc, sp } = frame);
            ({ ops, caches, consts } = code);
            names = code.code.names;
            continue;
          }
          if (!(receiver instanceof PyNativeIterator) || value !== null) {
            pushNative(fiber, sendTo(interp, receiver, value), FINISH.SEND, 0);
            return;
          }
          const step = receiver.step(interp);
          if (step === undefined) {
            regs[sp - 1] = receiver.result;
            continue;
          }
          if (isResumable(step)) pushNative(fiber, stepLater(receiver, step), FINISH.SEND, 0);
          else suspendAwaiting(interp, fiber, frame, step);
          return;
        }
        case OP.GET_YIELD_FROM_ITER:
          frame.pc = pc;
          result = getYieldFromIter(interp, code.code.flags, regs[--sp] as Value);
          break;
        case OP.GET_AWAITABLE:
          frame.pc = pc;
          result = getAwaitable(interp, regs[--sp] as Value, arg);
          break;
        case OP.GET_AITER:
          frame.pc = pc;
          result = getAiter(interp, regs[--sp] as Value);
          break;
        case OP.GET_ANEXT:
          frame.pc = pc;
          result = getAnext(interp, regs[sp - 1] as Value);
          break;
        case OP.END_ASYNC_FOR:
          endAsyncFor(regs[sp - 1] as Value);
          sp -= 2;
          continue;

        // -- imports
        case OP.IMPORT_NAME:
          sp -= 2;
          frame.pc = pc;
          result = importName(interp, frame, names[arg] as string, regs[sp] as Value, regs[sp + 1] as Value);
          break;
        case OP.IMPORT_FROM:
          frame.pc = pc;
          result = importFrom(interp, regs[sp - 1] as Value, names[arg] as string);
          break;
        case OP.IMPORT_STAR:
          frame.pc = pc;
          result = importStar(interp, frame, regs[--sp] as Value);
          mode = FINISH.DISCARD;
          break;

        // -- match
        case OP.MATCH_CLASS: {
          sp -= 3;
          const subject = regs[sp] as Value;
          frame.pc = pc;
          result = matchClass(interp, subject, regs[sp + 1] as Value, arg, regs[sp + 2] as PyTuple);
          if (!interp.watching) break;
          frame.sp = sp;
          result = afterCall(interp, [subject], result as Maybe<Value>);
          break;
        }
        case OP.MATCH_MAPPING:
          regs[sp] = isMapping(regs[sp - 1] as Value);
          sp++;
          continue;
        case OP.MATCH_SEQUENCE:
          regs[sp] = isSequence(regs[sp - 1] as Value);
          sp++;
          continue;
        case OP.MATCH_KEYS:
          frame.pc = pc;
          result = matchKeys(interp, regs[sp - 2] as Value, regs[sp - 1] as PyTuple);
          break;
        case OP.GET_LEN:
          frame.pc = pc;
          result = length(interp, regs[sp - 1] as Value);
          break;
        default:
          throw new InternalError(`no instruction ${op} at ${pc - 1} of ${code.code.qualname}`);
      }
      // -- what a case has left in `result`
      if (isResumable(result as Maybe<Value>)) {
        frame.pc = pc;
        frame.sp = sp;
        pushNative(fiber, result as Resumable<unknown>, mode, target);
        mode = FINISH.PUSH;
        return;
      }
      if (mode === FINISH.PUSH) {
        regs[sp++] = result as Value;
        if ((left > 0 && !interp.evalBreaker) || op !== OP.CALL) continue;
        frame.pc = pc;
        frame.sp = sp;
        return;
      }
      if (mode !== FINISH.DISCARD) {
        frame.pc = pc;
        frame.sp = sp;
        finish(interp, fiber, frame, mode, target, result);
        ({ pc, sp } = frame);
      }
      mode = FINISH.PUSH;
    }
  } catch (thrown) {
    frame.pc = pc;
    frame.sp = sp;
    fiber.error = pythonError(thrown);
  } finally {
    interp.steps += steps;
    interp.instructions += steps;
  }
}

/** A line is told when it is reached from another one, or by a jump back. */
function tellLine(interp: Interpreter, frame: PyFrame, line: number): void {
  if (frame.toldLine === line) return;
  frame.toldLine = line;
  interp.host.tracer.lineReached(frame, line);
}

/** Whether a plain function can be called with that many positional arguments and no keywords. */
function hasEnough(fn: PyFunction, given: number): boolean {
  const { argcount } = fn.code.code;
  return given <= argcount && given >= argcount - fn.defaults.length;
}

/** A function's frame, on top, has returned. */
function leave(fiber: Fiber, frame: PyFrame, returned: Value): void {
  const { back } = frame;
  fiber.depth--;
  fiber.top = back;
  let value = returned;
  if (frame.made !== null) {
    try {
      checkInitResult(value);
    } catch (thrown) {
      if (!(thrown instanceof PyThrow)) throw thrown;
      fiber.error = thrown;
      return;
    }
    value = frame.made;
  }
  if (back === null) fiber.result = value;
  else if (back instanceof NativeFrame) fiber.answer = value;
  else back.regs[back.sp++] = value;
}

/** One step of an iterator that had to call Python. */
function* stepLater(
  iterator: PyNativeIterator,
  step: Resumable<Value | undefined>,
): Resumable<readonly [boolean, Value]> {
  const value = yield* step;
  return value === undefined ? [true, iterator.result] : [false, value];
}
