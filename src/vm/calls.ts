/**
 * Starting a call: makes the frame that runs it, or has the result at once. Classes are called here too: `__new__`, then
 * `__init__`.
 */
import { CO, OP } from '#bytecode';
import { bindArguments, moveToCells } from './binding.ts';
import { describeCall } from './describe.ts';
import type { Fiber } from './fiber.ts';
import { FINISH, type Frame, NativeFrame, PyFrame } from './frame.ts';
import type { Interpreter } from './interpreter.ts';
import { adopt, watch } from './lifetimes/lifetimes.ts';
import type { PyDict } from './objects/dict.ts';
import { exception, PyThrow, RecursionError, raise, TypeError } from './objects/exception.ts';
import { builtinsOf, type PyCode, PyFunction, PyMethod } from './objects/function.ts';
import { asyncGeneratorType, coroutineType, generatorType, PyGenerator } from './objects/generator.ts';
import { dict, tuple } from './objects/make.ts';
import { PyNative } from './objects/native.ts';
import { objectType, PyType, typeOf, typeType } from './objects/type.ts';
import { bind, callSpecial } from './protocol/attribute.ts';
import { after, callNative, invoke } from './protocol/invoke.ts';
import { call, isResumable, type Keywords, type Maybe, type Resumable } from './resumable.ts';
import { stackEntries } from './stack-entries.ts';
import { PyInstance, PyObject, type Value } from './value.ts';

/** Starts a call above the fiber's top frame. Returns the result, or undefined when a frame was pushed that will give it. */
export function enterCall(
  interp: Interpreter,
  fiber: Fiber,
  callable: Value,
  args: Value[],
  keywords: Keywords | null,
): Value | undefined {
  if (callable instanceof PyFunction) {
    const frame = new PyFrame(callable.code, callable.globals, callable.builtins, null, callable);
    bindArguments(callable, frame, args, keywords);
    if (interp.watching) keepRest(interp, frame, args, keywords);
    return enterFunction(interp, fiber, frame);
  }
  if (callable instanceof PyNative) return settle(fiber, callNative(interp, callable, args, keywords));
  if (callable instanceof PyMethod && callable.func instanceof PyNative)
    return settle(fiber, invoke(interp, callable, args, keywords));
  if (callable instanceof PyMethod) return enterCall(interp, fiber, callable.func, [callable.self, ...args], keywords);
  if (callable instanceof PyType) return enterClass(interp, fiber, callable, args, keywords);
  return settle(fiber, callObject(interp, callable, args, keywords));
}

/** What `*args` and `**kwargs` have been made of is kept by them. */
function keepRest(interp: Interpreter, { code, regs }: PyFrame, args: Value[], keywords: Keywords | null): void {
  const { flags, argcount, kwonlyargcount } = code.code;
  let at = argcount + kwonlyargcount;
  if ((flags & CO.VARARGS) !== 0) adopt(interp, regs[at++] as Value, args);
  if ((flags & CO.VARKEYWORDS) !== 0 && keywords !== null) adopt(interp, regs[at] as Value, [...keywords.values()]);
}

/** A bound frame of a function: runs it, or wraps it when it is a generator's. */
export function enterFunction(interp: Interpreter, fiber: Fiber, frame: PyFrame): Value | undefined {
  const { code } = frame;
  if (code.code.cellOfLocal.length > 0) moveToCells(frame);
  if (code.traced === null) decideTracing(interp, code);
  frame.traced = code.traced as boolean;
  if (code.generatorLike) return makeGenerator(interp, frame);
  pushFrame(interp, fiber, frame);
  if (frame.traced) {
    interp.host.tracer.framePushed(frame, describeCall(frame));
  }
  return undefined;
}

function decideTracing(interp: Interpreter, code: PyCode): void {
  code.traced = interp.host.traces(code.code);
  if (code.traced) code.traceLines();
}

/** Puts a frame on top; RecursionError when the stack is as deep as the limit allows. */
export function pushFrame(interp: Interpreter, fiber: Fiber, frame: PyFrame): void {
  if (fiber.depth >= interp.limits.recursion) throw raise(RecursionError, 'maximum recursion depth exceeded');
  fiber.depth++;
  frame.back = fiber.top;
  fiber.top = frame;
}

/** The result itself, or undefined after pushing the native frame that will give it. */
function settle(fiber: Fiber, result: Maybe<Value>): Value | undefined {
  if (!isResumable(result)) return result;
  pushNative(fiber, result, FINISH.PUSH, 0);
  return undefined;
}

/** Native frames on top of each other: objects whose `__call__` is such an object again, and so on. */
const MOST_NATIVES = 10_000;

export function pushNative(fiber: Fiber, body: Resumable<unknown>, mode: number, arg: number): void {
  const frame = new NativeFrame(body, mode, arg, fiber.top);
  if (frame.level > MOST_NATIVES) throw raise(RecursionError, 'maximum recursion depth exceeded');
  fiber.top = frame;
}

function makeGenerator(interp: Interpreter, frame: PyFrame): Value {
  const { flags, name, qualname } = frame.code.code;
  const coroutine = (flags & CO.COROUTINE) !== 0;
  const type = coroutine ? coroutineType : (flags & CO.ASYNC_GENERATOR) !== 0 ? asyncGeneratorType : generatorType;
  const fn = frame.function;
  const made = new PyGenerator(type, frame, fn?.name ?? name, fn?.qualname ?? qualname);
  frame.generator = made;
  frame.pc = frame.code.code.instructions[0] === OP.RETURN_GENERATOR ? 1 : 0;
  if (coroutine && interp.originDepth > 0) made.origin = callers(interp);
  if (coroutine && !isAwaitedNext(interp.fiber.top)) watch(interp, made, true);
  if (interp.watching) adopt(interp, made, frame.regs);
  if (frame.traced) interp.host.tracer.coroutineCreated(made, describeCall(frame));
  return made;
}

/** For `cr_origin`: the frames that called a coroutine function, innermost first, as (file, line, function). */
function callers(interp: Interpreter): Value {
  return tuple(stackEntries(interp, interp.originDepth).map(({ file, line, name }) => tuple([file, line, name])));
}

/** The caller is about to await what it has called: the coroutine will begin at once. */
export function isAwaitedNext(caller: Frame | null): boolean {
  return caller instanceof PyFrame && caller.code.ops[2 * caller.pc] === OP.GET_AWAITABLE;
}

/** A frame for the body of a module, a class or exec. */
export function makeBodyFrame(
  interp: Interpreter,
  code: PyCode,
  globals: PyDict,
  locals: PyDict,
  closure: PyFunction | null,
): PyFrame {
  const frame = new PyFrame(code, globals, builtinsOf(interp, globals), locals, closure);
  if (code.traced === null) decideTracing(interp, code);
  frame.traced = code.traced as boolean;
  return frame;
}

/** Runs a body frame above the top one. */
export function enterBody(interp: Interpreter, fiber: Fiber, frame: PyFrame): void {
  pushFrame(interp, fiber, frame);
  if (frame.traced) interp.host.tracer.framePushed(frame, frame.code.code.qualname);
}

function callObject(interp: Interpreter, callable: Value, args: Value[], keywords: Keywords | null): Maybe<Value> {
  const found = typeOf(callable).lookup('__call__');
  if (found === null) throw raise(TypeError, "'NoneType' object is not callable");
  if (found === undefined) throw raise(TypeError, `'${typeOf(callable).name}' object is not callable`);
  if (keywords === null) return callSpecial(interp, callable, '__call__', args) as Maybe<Value>;
  if (found instanceof PyFunction || found instanceof PyNative) {
    return invoke(interp, found, [callable, ...args], keywords);
  }
  return callBound(interp, found, callable, args, keywords);
}

/** Calls a `__call__` that is something else than a function. */
function callBound(
  interp: Interpreter,
  found: Value,
  callable: Value,
  args: Value[],
  keywords: Keywords | null,
): Maybe<Value> {
  return after(bind(interp, found, callable, typeOf(callable)), (bound) => invoke(interp, bound, args, keywords));
}

/** cls(...): the metaclass's __call__ where it has its own, else type.__call__. */
function enterClass(
  interp: Interpreter,
  fiber: Fiber,
  cls: PyType,
  args: Value[],
  keywords: Keywords | null,
): Value | undefined {
  if (cls.type !== typeType) {
    const own = cls.type.lookup('__call__');
    if (own instanceof PyFunction) return enterCall(interp, fiber, own, [cls, ...args], keywords);
    if (own !== undefined && !(own instanceof PyNative)) {
      return settle(fiber, callBound(interp, own, cls, args, keywords));
    }
  }
  return enterConstructor(interp, fiber, cls, args, keywords);
}

/** type.__call__, quick for a plain class with a Python `__init__`. */
function enterConstructor(
  interp: Interpreter,
  fiber: Fiber,
  cls: PyType,
  args: Value[],
  keywords: Keywords | null,
): Value | undefined {
  if (cls.heap && cls.layout === 'object' && cls.lookup('__new__') === objectNew()) {
    const init = cls.lookup('__init__');
    if (init instanceof PyFunction && !init.code.generatorLike && !isAbstract(cls))
      return enterInit(interp, fiber, cls, init, args, keywords);
  }
  return settle(fiber, construct(interp, cls, args, keywords));
}

const objectNew = () => objectType.dict.getStr('__new__');

/** True when abstract methods are left; abc.py sets the flag's attribute on the class. */
export function isAbstract(cls: PyType): boolean {
  return cls.abstractMethods.length > 0;
}

function enterInit(
  interp: Interpreter,
  fiber: Fiber,
  cls: PyType,
  init: PyFunction,
  args: Value[],
  keywords: Keywords | null,
): undefined {
  const self = makeInstance(cls);
  if (interp.lifetimes.finalizers) watchFinalizer(interp, self);
  const frame = new PyFrame(init.code, init.globals, init.builtins, null, init);
  bindArguments(init, frame, [self, ...args], keywords);
  frame.made = self;
  enterFunction(interp, fiber, frame);
  return undefined;
}

/** A bare instance of a class made by the program. */
export function makeInstance(cls: PyType): PyInstance {
  const self = new PyInstance(cls);
  if (cls.hasDict) self.dict = dict();
  return self;
}

/** An instance of a class with `__del__` will be missed. */
function watchFinalizer(interp: Interpreter, made: PyObject): void {
  if (made.type.lookup('__del__') !== undefined) watch(interp, made, true);
}

/** type.__call__ in general. */
export function construct(interp: Interpreter, cls: PyType, args: Value[], keywords: Keywords | null): Maybe<Value> {
  if (cls === typeType) {
    const asked = typeAsked(args, keywords);
    if (asked !== null) return asked;
  }
  const maker = cls.lookup('__new__');
  if (maker === undefined || isUnmakeable(cls, maker)) throw raise(TypeError, `cannot create '${cls.name}' instances`);
  const made = invoke(interp, maker, [cls, ...args], keywords);
  if (isResumable(made)) return constructLater(interp, cls, made, args, keywords);
  return initialize(interp, cls, made, args, keywords);
}

/** Built-in classes without a `__new__` of their own. */
function isUnmakeable(cls: PyType, maker: Value): boolean {
  return !cls.heap && cls !== objectType && cls.allocate === null && maker === objectNew();
}

/** type(x); null for the call that makes a class. */
function typeAsked(args: readonly Value[], keywords: Keywords | null): PyType | null {
  if (args.length === 3) return null;
  if (args.length !== 1) throw raise(TypeError, 'type() takes 1 or 3 arguments');
  if (keywords !== null && keywords.size > 0) throw raise(TypeError, 'type() takes no keyword arguments');
  return typeOf(args[0] as Value);
}

function* constructLater(
  interp: Interpreter,
  cls: PyType,
  made: Resumable,
  args: Value[],
  keywords: Keywords | null,
): Resumable {
  const result = initialize(interp, cls, yield* made, args, keywords);
  return isResumable(result) ? yield* result : result;
}

function initialize(
  interp: Interpreter,
  cls: PyType,
  made: Value,
  args: Value[],
  keywords: Keywords | null,
): Maybe<Value> {
  const type = typeOf(made);
  if (interp.lifetimes.finalizers && made instanceof PyObject) watchFinalizer(interp, made);
  if (!type.isSubtypeOf(cls)) return made;
  const init = type.lookup('__init__');
  if (init === undefined) return made;
  if (init instanceof PyNative) {
    const done = callNative(interp, init, [made, ...args], keywords);
    return isResumable(done) ? initLater(done, made) : made;
  }
  return initInPython(init, made, args, keywords);
}

function* initLater(done: Resumable, made: Value): Resumable {
  yield* done;
  return made;
}

function* initInPython(init: Value, made: Value, args: Value[], keywords: Keywords | null): Resumable {
  checkInitResult(yield call(init, [made, ...args], keywords));
  return made;
}

/** `__init__` must return None. */
export function checkInitResult(value: Value): void {
  if (value === null) return;
  throw new PyThrow(exception(TypeError, `__init__() should return None, not '${typeOf(value).name}'`));
}

/** The Python frame below `frame` and its natives, null at the bottom. */
export function callerOf(frame: Frame): PyFrame | null {
  let back = frame.back;
  while (back !== null && !(back instanceof PyFrame)) back = back.back;
  return back;
}
