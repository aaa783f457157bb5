/**
 * Calls: plain ones, methods, keyword arguments, `*` and `**`, and super() without the super object.
 */
import type { Attribute, Call, Expr, Keyword, Place } from '../ast.ts';
import { attributePlace, display, expression } from './expressions.ts';
import { loadName } from './names.ts';
import type { Unit } from './unit.ts';

/** Pushes the result of a call. */
export function callExpression(u: Unit, e: Call): void {
  if (e.func.nodeType === 'Attribute' && !hasUnpacking(e.args, e.keywords)) {
    callMethod(u, e, e.func);
    return;
  }
  expression(u, e.func);
  u.emit('PUSH_NULL', e.func);
  callArguments(u, 0, e.args, e.keywords, e);
}

function hasUnpacking(args: readonly Expr[], keywords: readonly Keyword[]): boolean {
  return args.some((arg) => arg.nodeType === 'Starred') || keywords.some((keyword) => keyword.arg === null);
}

function callMethod(u: Unit, e: Call, func: Attribute): void {
  const name = u.scope.mangle(func.attr);
  if (isSuperCall(u, func.value)) {
    loadSuperArguments(u, func.value);
    u.emitName('LOAD_SUPER_METHOD', name, attributePlace(func, func));
  } else {
    expression(u, func.value);
    u.emitName('LOAD_METHOD', name, attributePlace(func, func));
  }
  callArguments(u, 0, e.args, e.keywords, attributePlace(e, func));
}

/** Arguments and the call itself; `pushed` positional ones are on the stack already. */
export function callArguments(
  u: Unit,
  pushed: number,
  args: readonly Expr[],
  keywords: readonly Keyword[],
  at: Place,
): void {
  checkKeywords(u, keywords);
  if (hasUnpacking(args, keywords)) {
    callUnpacked(u, pushed, args, keywords, at);
    return;
  }
  for (const arg of args) expression(u, arg);
  for (const keyword of keywords) expression(u, keyword.value);
  const count = pushed + args.length + keywords.length;
  if (keywords.length === 0) {
    u.emitArg('CALL', count, at);
    return;
  }
  const items = keywords.map(({ arg }) => ({ kind: 'str', value: u.scope.mangle(arg as string) }) as const);
  u.loadConst({ kind: 'tuple', items }, at);
  u.emitArg('CALL_KW', count, at);
}

function checkKeywords(u: Unit, keywords: readonly Keyword[]): void {
  keywords.forEach((keyword, i) => {
    if (keyword.arg === null) return;
    if (keyword.arg === '__debug__') throw u.error('cannot assign to __debug__', keyword);
    const again = keywords.find(({ arg }, j) => j > i && arg === keyword.arg);
    if (again !== undefined) throw u.error(`keyword argument repeated: ${keyword.arg}`, again);
  });
}

function callUnpacked(u: Unit, pushed: number, args: readonly Expr[], keywords: readonly Keyword[], at: Place): void {
  const [only] = args;
  if (pushed === 0 && args.length === 1 && only?.nodeType === 'Starred') expression(u, only.value);
  else argumentTuple(u, pushed, args, at);
  if (keywords.length > 0) keywordDict(u, keywords, at);
  u.emitArg('CALL_FUNCTION_EX', keywords.length > 0 ? 1 : 0, at);
}

function argumentTuple(u: Unit, pushed: number, args: readonly Expr[], at: Place): void {
  if (pushed === 0) {
    display(u, args, 'tuple', at);
    return;
  }
  u.emitArg('BUILD_LIST', pushed, at);
  for (const arg of args) {
    expression(u, arg.nodeType === 'Starred' ? arg.value : arg);
    u.emitArg(arg.nodeType === 'Starred' ? 'LIST_EXTEND' : 'LIST_APPEND', 1, at);
  }
  u.emit('LIST_TO_TUPLE', at);
}

function keywordDict(u: Unit, keywords: readonly Keyword[], at: Place): void {
  let made = false;
  let pending: Keyword[] = [];
  const flush = () => {
    if (pending.length === 0) return;
    for (const { arg, value } of pending) {
      u.loadConst({ kind: 'str', value: u.scope.mangle(arg as string) }, at);
      expression(u, value);
    }
    u.emitArg('BUILD_MAP', pending.length, at);
    if (made) u.emitArg('DICT_MERGE', 1, at);
    made = true;
    pending = [];
  };
  for (const keyword of keywords) {
    if (keyword.arg !== null) pending.push(keyword);
    else {
      flush();
      if (!made) u.emitArg('BUILD_MAP', 0, at);
      made = true;
      expression(u, keyword.value);
      u.emitArg('DICT_MERGE', 1, at);
    }
  }
  flush();
}

// -- super

/** Whether `e` is `super()` or `super(a, b)` in a method, where the super object need not be made. */
export function isSuperCall(u: Unit, e: Expr): e is Call {
  if (e.nodeType !== 'Call' || e.func.nodeType !== 'Name' || e.func.id !== 'super' || e.keywords.length > 0)
    return false;
  if (!u.scope.isFunctionLike || u.inlined.length > 0) return false;
  const resolved = u.scope.resolve('super');
  if (resolved !== 'implicit' && resolved !== 'global') return false;
  if (u.session.scopes.module.symbols.get('super')?.resolved === 'local') return false;
  if (e.args.length === 2) return !hasUnpacking(e.args, []);
  return e.args.length === 0 && u.argcount > 0 && u.scope.resolve('__class__') === 'free';
}

/** Pushes super, the class and the instance. */
export function loadSuperArguments(u: Unit, e: Call): void {
  loadName(u, 'super', e.func);
  if (e.args.length === 2) {
    for (const arg of e.args) expression(u, arg);
    return;
  }
  u.emitArg('LOAD_DEREF', u.deref('__class__'), e);
  if (u.firstParameter === '.0') u.emitArg('LOAD_FAST', 0, e);
  else loadName(u, u.firstParameter, e);
}
