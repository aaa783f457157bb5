/**
 * Contexts of contextvars: the object and the rules of entering and leaving one. asyncio runs every handle in one.
 * The module that Python sees is contextvars.ts. https://peps.python.org/pep-0567/
 */
import {
  addressOf,
  builtinType,
  type Fiber,
  type Interpreter,
  PyObject,
  type PyType,
  type Resumable,
  RuntimeError,
  raise,
  type Value,
  type Visit,
} from '#vm';

export const contextType = builtinType('Context', 'native', undefined, '_contextvars');
export const contextVarType = builtinType('ContextVar', 'native', undefined, '_contextvars');

/** What the variables are set to in one flow of control. `vars` is never changed in place, so that a copy costs nothing. */
export class PyContext extends PyObject {
  vars: ReadonlyMap<PyContextVar, Value>;
  entered = false;
  constructor(vars: ReadonlyMap<PyContextVar, Value>) {
    super(contextType);
    this.vars = vars;
  }

  override traverse(visit: Visit): void {
    for (const [variable, value] of this.vars) {
      visit(variable);
      visit(value);
    }
  }
}

export class PyContextVar extends PyObject {
  readonly name: string;
  readonly fallback: Value | undefined;
  constructor(type: PyType, name: string, fallback: Value | undefined) {
    super(type);
    this.name = name;
    this.fallback = fallback;
  }

  override traverse(visit: Visit): void {
    visit(this.fallback);
  }
}

/** The context that the fiber runs in; made empty when it has none yet. */
export function currentContext(fiber: Fiber): PyContext {
  if (fiber.context instanceof PyContext) return fiber.context;
  const made = new PyContext(new Map());
  made.entered = true;
  fiber.context = made;
  return made;
}

/** copy_context() */
export function copyContext(fiber: Fiber): PyContext {
  return new PyContext(currentContext(fiber).vars);
}

/** Makes `context` current; returns what was. */
export function enterContext(fiber: Fiber, context: PyContext): PyObject | null {
  context.entered = true;
  const before = fiber.context;
  fiber.context = context;
  return before;
}

export function leaveContext(fiber: Fiber, context: PyContext, before: PyObject | null): void {
  context.entered = false;
  fiber.context = before;
}

/** A context can be entered once at a time. */
function checkLeft(interp: Interpreter, context: PyContext): void {
  if (!context.entered) return;
  const shown = `<_contextvars.Context object at 0x${addressOf(interp, context).toString(16)}>`;
  throw raise(RuntimeError, `cannot enter context: ${shown} is already entered`);
}

/** Runs `body` inside `context`, also when it has to wait for Python. */
export function* insideContext(interp: Interpreter, context: PyContext, body: () => Resumable): Resumable {
  const { fiber } = interp;
  checkLeft(interp, context);
  const before = enterContext(fiber, context);
  try {
    return yield* body();
  } finally {
    leaveContext(fiber, context, before);
  }
}
