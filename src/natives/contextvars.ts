/** The module `contextvars`: ContextVar, Token, Context, copy_context. What a context is stands in context.ts. */
import {
  addressOf,
  builtinType,
  classMethod,
  exception,
  genericAlias,
  getter,
  type Interpreter,
  invoke,
  isResumable,
  iter,
  KeyError,
  LookupError,
  list,
  type Maybe,
  method,
  native,
  PyObject,
  PyThrow,
  type PyType,
  type Resumable,
  RuntimeError,
  raise,
  repr,
  staticMethod,
  TypeError,
  tuple,
  typeOf,
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
const missingType = builtinType('Token.MISSING', 'native', undefined, '_contextvars');
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
getter<PyContextVar>(contextVarType, 'name', (_interp, self) => self.name);
method(contextVarType, 'get', '(default=, /)', (interp, [self, fallback]) => {
  const variable = self as PyContextVar;
  const found = currentContext(interp.fiber).vars.get(variable) ?? fallback ?? variable.fallback;
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
    throw raise(TypeError, `expected an instance of Token, got ${typeOf(token as Value).name}`);
  }
  return reset(interp, self as PyContextVar, token);
});
classMethod(contextVarType, '__class_getitem__', '(item, /)', (_interp, [cls, item]) =>
  genericAlias(cls as PyType, item as Value),
);
method(contextVarType, '__repr__', '(/)', (interp, [self]) => reprVariable(interp, self as PyContextVar));

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

getter<PyToken>(tokenType, 'var', (_interp, self) => self.variable);
getter<PyToken>(tokenType, 'old_value', (_interp, self) => self.old ?? missing);
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

staticMethod(contextType, '__new__', '()', () => new PyContext(new Map()));
method(contextType, 'run', null, (interp, args, keywords) => {
  const [self, callable, ...rest] = args;
  if (callable === undefined) throw raise(TypeError, 'run() missing 1 required positional argument');
  const run = () => asResumable(invoke(interp, callable, rest, keywords));
  return insideContext(interp.fiber, self as PyContext, run);
});
method(contextType, 'copy', '(/)', (_interp, [self]) => new PyContext((self as PyContext).vars));
method(
  contextType,
  'get',
  '(key, default=None, /)',
  (_interp, [self, key, fallback]) => lookUp(self, key) ?? (fallback as Value),
);
method(contextType, '__getitem__', '(key, /)', (_interp, [self, key]) => {
  const found = lookUp(self, key);
  if (found === undefined) throw raise(KeyError, key as Value);
  return found;
});
method(contextType, '__contains__', '(key, /)', (_interp, [self, key]) => lookUp(self, key) !== undefined);
method(contextType, '__len__', '(/)', (_interp, [self]) => (self as PyContext).vars.size);
method(contextType, '__iter__', '(/)', (interp, [self]) => iter(interp, list([...(self as PyContext).vars.keys()])));
method(contextType, 'keys', '(/)', (_interp, [self]) => list([...(self as PyContext).vars.keys()]));
method(contextType, 'values', '(/)', (_interp, [self]) => list([...(self as PyContext).vars.values()]));
method(contextType, 'items', '(/)', (_interp, [self]) =>
  list([...(self as PyContext).vars].map((pair) => tuple(pair))),
);

function lookUp(context: Value | undefined, key: Value | undefined): Value | undefined {
  if (key instanceof PyContextVar) return (context as PyContext).vars.get(key);
  throw raise(TypeError, `a ContextVar key was expected, got ${typeOf(key as Value).name}`);
}

function* asResumable(result: Maybe<Value>): Resumable {
  return isResumable(result) ? yield* result : result;
}

export const contextvars: ModuleBuilder = () => ({
  Context: contextType,
  ContextVar: contextVarType,
  Token: tokenType,
  copy_context: native('copy_context', '()', (interp) => copyContext(interp.fiber)),
});
