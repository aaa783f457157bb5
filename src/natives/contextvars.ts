/** The module `contextvars`: ContextVar, Token, Context, copy_context. What a context is stands in context.ts. */
import {
  addressOf,
  builtinType,
  classMethod,
  equals,
  exception,
  genericAlias,
  getter,
  type Interpreter,
  invoke,
  isResumable,
  iteratorType,
  KeyError,
  LookupError,
  type Maybe,
  method,
  NotImplemented,
  native,
  PyNativeIterator,
  PyObject,
  PyThrow,
  type PyType,
  type Resumable,
  RuntimeError,
  raise,
  readOnly,
  repr,
  staticMethod,
  TypeError,
  transparent,
  tuple,
  type Value,
  ValueError,
  type Visit,
  wait,
} from '#vm';
import {
  contextType,
  contextVarType,
  copyContext,
  currentContext,
  insideContext,
  PyContext,
  PyContextVar,
} from './context.ts';
import type { ModuleBuilder } from './modules.ts';

const tokenType = builtinType('Token', 'native', undefined, '_contextvars');
const missingType = builtinType('Token.MISSING');
const missing = new PyObject(missingType);

/** What `ContextVar.set` returns: how to undo it. */
class PyToken extends PyObject {
  readonly context: PyContext;
  readonly variable: PyContextVar;
  readonly old: Value | undefined;
  used = false;
  constructor(context: PyContext, variable: PyContextVar, old: Value | undefined) {
    super(tokenType);
    this.context = context;
    this.variable = variable;
    this.old = old;
  }

  override traverse(visit: Visit): void {
    visit(this.context);
    visit(this.variable);
    visit(this.old);
  }
}

staticMethod(contextVarType, '__new__', '(name, /, *, default=)', (_interp, [cls, name, fallback]) => {
  if (typeof name !== 'string') throw raise(TypeError, 'context variable name must be a str');
  return new PyContextVar(cls as PyType, name, fallback);
});
getter<PyContextVar>(contextVarType, 'name', (_interp, self) => self.name, readOnly);
method(contextVarType, 'get', '(default=, /)', (interp, [self, fallback]) => {
  const variable = self as PyContextVar;
  const choices = [currentContext(interp.fiber).vars.get(variable), fallback, variable.fallback];
  const found = choices.find((value) => value !== undefined);
  if (found === undefined) throw new PyThrow(exception(LookupError, variable));
  return found;
});
method(contextVarType, 'set', '(value, /)', (interp, [self, value]) => {
  const context = currentContext(interp.fiber);
  const variable = self as PyContextVar;
  const token = new PyToken(context, variable, context.vars.get(variable));
  assign(context, variable, value);
  return token;
});
method(contextVarType, 'reset', '(token, /)', (interp, [self, token]) => {
  if (!(token instanceof PyToken)) {
    return refuse(interp, 'expected an instance of Token, got', token as Value);
  }
  return reset(interp, self as PyContextVar, token);
});
classMethod(contextVarType, '__class_getitem__', '(item, /)', (_interp, [cls, item]) =>
  genericAlias(cls as PyType, item as Value),
);
method(contextVarType, '__repr__', '(/)', (interp, [self]) => reprVariable(interp, self as PyContextVar));

/** The TypeError that shows the value itself. */
function* refuse(interp: Interpreter, what: string, value: Value): Resumable<never> {
  throw raise(TypeError, `${what} ${yield* wait(repr(interp, value))}`);
}

function assign(context: PyContext, variable: PyContextVar, value: Value | undefined): void {
  const vars = new Map(context.vars);
  if (value === undefined) vars.delete(variable);
  else vars.set(variable, value);
  context.vars = vars;
}

function* reset(interp: Interpreter, variable: PyContextVar, token: PyToken): Resumable {
  const problem = wrongToken(interp, variable, token);
  if (problem !== null) throw raise(problem.type, `${yield* wait(repr(interp, token))} ${problem.text}`);
  token.used = true;
  assign(token.context, variable, token.old);
  return null;
}

function wrongToken(
  interp: Interpreter,
  variable: PyContextVar,
  token: PyToken,
): { type: PyType; text: string } | null {
  if (token.used) return { type: RuntimeError, text: 'has already been used once' };
  if (token.variable !== variable) return { type: ValueError, text: 'was created by a different ContextVar' };
  if (token.context !== currentContext(interp.fiber))
    return { type: ValueError, text: 'was created in a different Context' };
  return null;
}

function* reprVariable(interp: Interpreter, variable: PyContextVar): Resumable {
  const name = yield* wait(repr(interp, variable.name));
  const fallback = variable.fallback === undefined ? '' : ` default=${yield* wait(repr(interp, variable.fallback))}`;
  return `<ContextVar name=${name}${fallback} at ${hexAddress(interp, variable)}>`;
}

function hexAddress(interp: Interpreter, value: PyObject): string {
  return `0x${addressOf(interp, value).toString(16)}`;
}

staticMethod(tokenType, '__new__', null, () => {
  throw raise(RuntimeError, 'Tokens can only be created by ContextVars');
});
for (const type of [contextType, contextVarType, tokenType, missingType]) type.subclassable = false;
classMethod(tokenType, '__class_getitem__', '(item, /)', (_interp, [cls, item]) =>
  genericAlias(cls as PyType, item as Value),
);
getter<PyToken>(tokenType, 'var', (_interp, self) => self.variable);
getter<PyToken>(tokenType, 'old_value', (_interp, self) => (self.old === undefined ? missing : self.old));
method(tokenType, '__enter__', '(/)', (_interp, [self]) => self as Value);
method(tokenType, '__exit__', '(type, value, traceback, /)', (interp, [self]) => {
  const token = self as PyToken;
  return reset(interp, token.variable, token);
});
method(tokenType, '__repr__', '(/)', (interp, [self]) => reprToken(interp, self as PyToken));
tokenType.dict.setStr('MISSING', missing);
method(missingType, '__repr__', '(/)', () => '<Token.MISSING>');

function* reprToken(interp: Interpreter, token: PyToken): Resumable {
  const used = token.used ? ' used' : '';
  return `<Token${used} var=${yield* wait(repr(interp, token.variable))} at ${hexAddress(interp, token)}>`;
}

staticMethod(contextType, '__new__', null, (_interp, args, keywords) => {
  if (args.length > 1 || (keywords?.size ?? 0) > 0) throw raise(TypeError, 'Context() does not accept any arguments');
  return new PyContext(new Map());
});
method(contextType, 'run', null, (interp, args, keywords) => {
  const [self, callable, ...rest] = args;
  if (callable === undefined) throw raise(TypeError, 'run() missing 1 required positional argument');
  const run = () => asResumable(invoke(interp, callable, rest, keywords));
  return transparent(interp, insideContext(interp, self as PyContext, run));
});
method(contextType, 'copy', '(/)', (_interp, [self]) => new PyContext((self as PyContext).vars));
method(contextType, 'get', '(key, default=None, /)', (interp, [self, key, fallback]) => {
  return lookUp(interp, self, key, (found) => (found === undefined ? (fallback as Value) : found));
});
method(contextType, '__getitem__', '(key, /)', (interp, [self, key]) => {
  return lookUp(interp, self, key, (found) => {
    if (found === undefined) throw raise(KeyError, key as Value);
    return found;
  });
});
method(contextType, '__contains__', '(key, /)', (interp, [self, key]) => {
  return lookUp(interp, self, key, (found) => found !== undefined);
});
method(contextType, '__len__', '(/)', (_interp, [self]) => (self as PyContext).vars.size);
const keysType = iteratorType('keys');
const valuesType = iteratorType('values');
const itemsType = iteratorType('items');

const keysOf = (_: Interpreter, [self]: Value[]) => overContext(keysType, self, ([variable]) => variable);
method(contextType, '__iter__', '(/)', keysOf);
method(contextType, 'keys', '(/)', keysOf);
method(contextType, 'values', '(/)', (_interp, [self]) => overContext(valuesType, self, ([, value]) => value));
method(contextType, 'items', '(/)', (_interp, [self]) => overContext(itemsType, self, (pair) => tuple(pair)));

type Pair = readonly [PyContextVar, Value];

function overContext(type: PyType, context: Value | undefined, show: (pair: Pair) => Value): PyNativeIterator {
  const pairs = [...(context as PyContext).vars];
  let at = 0;
  const step = () => {
    const pair = pairs[at++];
    return pair === undefined ? undefined : show(pair);
  };
  const iterator = new PyNativeIterator(type, step, () => pairs.map(([, value]) => value));
  iterator.remaining = () => pairs.length;
  return iterator;
}

for (const type of [keysType, valuesType, itemsType]) {
  method(type, '__len__', '(/)', (_interp, [self]) => (self as PyNativeIterator).remaining?.() ?? 0);
}

method(contextType, '__eq__', '(value, /)', (interp, [self, other]) => {
  return other instanceof PyContext ? sameVars(interp, (self as PyContext).vars, other.vars) : NotImplemented;
});
method(contextType, '__ne__', '(value, /)', function* (interp, [self, other]) {
  if (!(other instanceof PyContext)) return NotImplemented;
  return !(yield* sameVars(interp, (self as PyContext).vars, other.vars));
});
contextType.dict.setStr('__hash__', null);

function* sameVars(interp: Interpreter, one: PyContext['vars'], other: PyContext['vars']): Resumable<boolean> {
  if (one.size !== other.size) return false;
  for (const [variable, value] of one) {
    const theirs = other.get(variable);
    if (theirs === undefined || !(yield* wait(equals(interp, value, theirs)))) return false;
  }
  return true;
}

/** What the variable is set to, given to `then`: undefined where it is not set. */
function lookUp(
  interp: Interpreter,
  context: Value | undefined,
  key: Value | undefined,
  then: (found: Value | undefined) => Value,
): Maybe<Value> {
  if (key instanceof PyContextVar) return then((context as PyContext).vars.get(key));
  return refuse(interp, 'a ContextVar key was expected, got', key as Value);
}

function* asResumable(result: Maybe<Value>): Resumable {
  return isResumable(result) ? yield* result : result;
}

export const contextvars: ModuleBuilder = () => ({
  Context: contextType,
  ContextVar: contextVarType,
  Token: tokenType,
  __all__: tuple(['Context', 'ContextVar', 'Token', 'copy_context']),
  copy_context: native('copy_context', '()', (interp) => copyContext(interp.fiber)),
});
