/**
 * The door of the vm: Python itself, without any world around it. It runs code objects on explicit frames and knows
 * objects, types and protocols; clocks, modules, threads and event loops belong to those who use it.
 */
export { floatRepr } from '#bytecode';
export { makeBuiltins } from './builtins/index.ts';
export { decodeSource } from './builtins/source-text.ts';
export { construct } from './calls.ts';
export { namesRead } from './code-names.ts';
export { describeCall, describeValue } from './describe.ts';
export { type RunEnd, runFiber } from './dispatch.ts';
export { Fiber } from './fiber.ts';
export { FINISH, type Frame, frameType, NativeFrame, PyFrame } from './frame.ts';
export { currentFrame } from './frame-locals.ts';
export { stopValue } from './generators.ts';
export { type Host, Interpreter, LimitReached, type Limits, ProcessExit, type Tracer } from './interpreter.ts';
export { withoutTime } from './late-import.ts';
export { clearModule, collectGarbage, freeze, referents } from './lifetimes/collect.ts';
export { dropAll } from './lifetimes/drop.ts';
export {
  entrust,
  forgets,
  lose,
  transparent,
  unwatch,
  type WeakReference,
  watch,
  watchAny,
} from './lifetimes/lifetimes.ts';
export { reach } from './lifetimes/reach.ts';
export { chargeInstructions } from './lifetimes/weigh.ts';
export { interrupt, startNative } from './native-frames.ts';
export { classArgument, expectCount, readOnly } from './objects/arguments.ts';
export { bytearrayType } from './objects/bytearray.ts';
export { needBytes, PyByteArray } from './objects/bytes-like.ts';
export { memberType } from './objects/descriptors.ts';
export { PyDict } from './objects/dict.ts';
export { dictUpdate } from './objects/dict-type.ts';
export {
  AssertionError,
  AttributeError,
  BaseException,
  Exception,
  exception,
  ImportError,
  IndentationError,
  IndexError,
  KeyboardInterrupt,
  KeyError,
  LookupError,
  MemoryError,
  ModuleNotFoundError,
  NotImplementedError,
  OSError,
  OverflowError,
  PyException,
  PyThrow,
  PyTraceback,
  RecursionError,
  RuntimeError,
  raise,
  rethrow,
  StopIteration,
  SyntaxError,
  SyntaxWarning,
  SystemExit,
  TabError,
  TimeoutError,
  TypeError,
  tracebackType,
  ValueError,
} from './objects/exception.ts';
export { codeType, functionType, methodType, PyCode, PyFunction, PyMethod } from './objects/function.ts';
export {
  asyncGeneratorType,
  coroutineType,
  generatorType,
  PyCoroutineWrapper,
  PyGenerator,
} from './objects/generator.ts';
export { genericAlias, genericAliasType } from './objects/generic-alias.ts';
export { itemsType } from './objects/items.ts';
export { iteratorType, PyNativeIterator } from './objects/iterator.ts';
export { bytes, dict, float, intFromBig, list, tuple } from './objects/make.ts';
export {
  builtinFunctionType,
  COMPARE_METHODS,
  classMethod,
  classMethodDescriptorType,
  getSetType,
  getter,
  method,
  methodDescriptorType,
  methodWrapperType,
  native,
  PyNative,
  staticMethod,
  wrapperDescriptorType,
} from './objects/native.ts';
export { equipDict } from './objects/object-type.ts';
export { simpleNamespace, simpleNamespaceType } from './objects/simple-namespace.ts';
export { headerOf } from './objects/sizes.ts';
export { sortItems } from './objects/sort.ts';
export { interpolationType, templateType } from './objects/template.ts';
export {
  builtinType,
  cellType,
  dictType,
  ellipsisType,
  moduleType,
  NotImplemented,
  noneType,
  notImplementedType,
  PyType,
  tupleType,
  typeOf,
} from './objects/type.ts';
export { unionType } from './objects/union-type.ts';
export { dictItemsType, dictKeysType, dictValuesType, PyDictView } from './objects/views.ts';
export { plainHost, UNLIMITED } from './plain-host.ts';
export { asIndex, timesPowerOfTwo, toFloat } from './protocol/arithmetic.ts';
export {
  attributeError,
  callSpecial,
  findAttr,
  genericFind,
  genericSet,
  getAttr,
  instanceDict,
  setAttr,
} from './protocol/attribute.ts';
export { codePointIndex, unitIndex } from './protocol/code-points.ts';
export { codecsOf, searchCodec } from './protocol/codec-registry.ts';
export { codecNamed, decode, encode } from './protocol/codecs.ts';
export {
  binaryLog,
  decimalLog,
  euclideanNorm,
  exponentialOf,
  exponentialOfPair,
  naturalLog,
} from './protocol/elementary.ts';
export { addressOf, hash } from './protocol/hash.ts';
export { after, invoke } from './protocol/invoke.ts';
export { collect, iter, next, stoppable } from './protocol/iteration.ts';
export { checkHint, hintOf } from './protocol/length-hint.ts';
export { dictGet, dictSet, findEntry, removeEntry } from './protocol/mapping.ts';
export { parseFloatText, parseInteger } from './protocol/number-parse.ts';
export { digitLimit, intText } from './protocol/number-text.ts';
export {
  ADD,
  binaryOp,
  compareOp,
  contains,
  deleteItem,
  equals,
  getItem,
  length,
  lessThan,
  MUL,
  setItem,
  TRUEDIV,
  truth,
  unaryOp,
  unpack,
  wait,
} from './protocol/operators.ts';
export {
  add as addPairs,
  dividedBy as dividePairs,
  type Pair,
  times as timesPairs,
  twoProduct,
} from './protocol/pairs.ts';
export { floatPower } from './protocol/power.ts';
export { takeRoom } from './protocol/room.ts';
export { compareItems, countItem, guardedRepr, indexOfItem, repeatItems, reprItems } from './protocol/sequence.ts';
export { frozensetOf } from './protocol/sets.ts';
export { settle } from './protocol/settle.ts';
export { indexNumber, place } from './protocol/slicing.ts';
export { STDLIB_NAMES } from './protocol/stdlib-names.ts';
export { repr, str } from './protocol/text.ts';
export { exceptionLines, exceptionOnly, formatException } from './protocol/traceback.ts';
export { entriesOf, sourceOf, type TracebackEntry } from './protocol/traceback-entries.ts';
export { formatEntries } from './protocol/traceback-lines.ts';
export { printUnraisable, tellUnraisable } from './protocol/unraisable.ts';
export { tellWarnings } from './protocol/warn.ts';
export {
  isResumable,
  type Keywords,
  type Maybe,
  type Request,
  type Resumable,
  type SendRequest,
} from './resumable.ts';
export { type StackEntry, stackEntries, standsFor } from './stack-entries.ts';
export { handledNow, setContext } from './unwind.ts';
export {
  PyBytes,
  PyFloat,
  PyInstance,
  PyInt,
  PyList,
  PyModule,
  PyObject,
  PyStr,
  PyTuple,
  type Value,
  type Visit,
} from './value.ts';
