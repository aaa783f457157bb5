/**
 * One code object being built: its block's names, its tables, its assembler and the statements it is inside of. The
 * functions of this folder take the unit first; they make a new one for an inner function and finish it to a Code.
 */
import { invariant } from '#base';
import { CO, type Code, type Const, type OpName, type Origin } from '#bytecode';
import { type Place, SCOPE_PREFIX, type Stmt } from '../ast.ts';
import type { ScopeTable } from '../collect.ts';
import { type Complaint, type Refusal, syntaxError, syntaxWarning } from '../diagnostic.ts';
import { DEF, type Scope } from '../scope.ts';
import { Assembler, type Label } from './assembler.ts';

/** What all units of one compilation share. */
export interface Session {
  readonly filename: string;
  readonly origin: Origin;
  readonly scopes: ScopeTable;
  readonly futureAnnotations: boolean;
  readonly source: string;
  readonly warnings: Complaint[];
}

/** A statement (or a value on the stack) that break, continue and return have to leave properly. */
export type Block =
  | { readonly kind: 'while' | 'for' | 'async for'; readonly start: Label; readonly exit: Label }
  | { readonly kind: 'try' | 'finally end' | 'value' | 'handler' | 'group handler' }
  | { readonly kind: 'finally'; readonly body: readonly Stmt[]; readonly at: Place }
  | { readonly kind: 'with' | 'async with'; readonly at: Place }
  | { readonly kind: 'handler cleanup'; readonly name: string | null };

export class Unit {
  readonly session: Session;
  readonly scope: Scope;
  readonly qualname: string;
  readonly firstLine: number;
  readonly asm = new Assembler();
  readonly blocks: Block[] = [];
  /** Inlined comprehensions being emitted, outermost first: their names come before the unit's. */
  readonly inlined: Scope[] = [];
  docstring: string | null = null;
  argcount = 0;
  posonlyargcount = 0;
  kwonlyargcount = 0;
  flags = 0;
  private readonly varnames = new NameTable();
  private readonly names = new NameTable();
  private readonly consts: Const[] = [];
  private readonly constKeys = new Map<string, number>();
  readonly cellvars: readonly string[];
  readonly freevars: readonly string[];

  constructor(session: Session, scope: Scope, firstLine: number) {
    this.session = session;
    this.scope = scope;
    this.firstLine = firstLine;
    this.qualname = qualnameOf(scope);
    this.cellvars = cellsOf(scope);
    this.freevars = [...scope.free].sort(byCodePoint);
    if (scope.isFunctionLike) {
      this.flags |= CO.OPTIMIZED | CO.NEWLOCALS;
      if (scope.nested) this.flags |= CO.NESTED;
      if (scope.kind === 'function' && scope.parent?.kind === 'class') this.flags |= CO.METHOD;
    }
  }

  // -- instructions

  emit(name: OpName, at: Place | null): void {
    this.asm.emit(name, 0, at);
  }

  emitArg(name: OpName, arg: number, at: Place | null): void {
    this.asm.emit(name, arg, at);
  }

  jump(name: OpName, label: Label, at: Place | null): void {
    this.asm.emit(name, label, at);
  }

  /** An instruction whose argument is a name (of an attribute, a module, a global). */
  emitName(name: OpName, of: string, at: Place | null): void {
    if (this.asm.reachable) this.asm.emit(name, this.names.indexOf(of), at);
  }

  loadConst(value: Const, at: Place | null): void {
    if (this.asm.reachable) this.asm.emit('LOAD_CONST', this.constIndex(value), at);
  }

  loadNone(at: Place | null): void {
    this.loadConst({ kind: 'none' }, at);
  }

  label(): Label {
    return this.asm.label();
  }

  mark(label: Label): void {
    this.asm.mark(label);
  }

  private constIndex(value: Const): number {
    // Two code objects are never one constant, whatever they hold.
    const key = value.kind === 'code' ? `c${this.consts.length}` : constKey(value);
    const known = this.constKeys.get(key);
    if (known !== undefined) return known;
    this.constKeys.set(key, this.consts.length);
    return this.consts.push(value) - 1;
  }

  // -- names

  /** Index of a fast local; makes one the first time. */
  local(name: string): number {
    return this.varnames.indexOf(name);
  }

  /** The first positional parameter, which zero-argument super() takes. */
  get firstParameter(): string {
    return this.varnames.all[0] as string;
  }

  /** Index among cells and free variables. */
  deref(name: string): number {
    const cell = this.cellvars.indexOf(name);
    if (cell >= 0) return cell;
    const free = this.freevars.indexOf(name);
    invariant(free >= 0, `no cell for ${name} in ${this.qualname}`);
    return this.cellvars.length + free;
  }

  // -- words for what goes wrong

  error(message: string, at: Place): Refusal {
    return syntaxError(message, at);
  }

  warn(message: string, at: Place): void {
    this.session.warnings.push(syntaxWarning(message, at));
  }

  get isAsync(): boolean {
    return (this.flags & (CO.COROUTINE | CO.ASYNC_GENERATOR)) !== 0;
  }

  /** The finished code object. */
  finish(): Code {
    const { name } = this.scope;
    const { session, qualname, firstLine, flags, argcount, posonlyargcount, kwonlyargcount, docstring } = this;
    const { cellvars, freevars, consts } = this;
    const { all: varnames } = this.varnames;
    const { all: names } = this.names;
    const cellOfLocal = cellvars.map((cell) => (this.scope.resolve(cell) === 'cell' ? this.parameterIndex(cell) : -1));
    const { filename, origin } = session;
    const counts = { argcount, posonlyargcount, kwonlyargcount };
    const tables = { varnames, cellvars, freevars, cellOfLocal, names, consts };
    return {
      name,
      qualname,
      filename,
      origin,
      firstLine,
      flags,
      ...counts,
      ...tables,
      ...this.asm.finish(),
      docstring,
    };
  }

  private parameterIndex(name: string): number {
    const extra = (this.flags & CO.VARARGS ? 1 : 0) + (this.flags & CO.VARKEYWORDS ? 1 : 0);
    const index = this.varnames.all.indexOf(name);
    return index < this.argcount + this.kwonlyargcount + extra ? index : -1;
  }
}

/** Names by index, in the order in which they were first asked for. */
class NameTable {
  readonly all: string[] = [];
  private readonly indexes = new Map<string, number>();

  indexOf(name: string): number {
    const known = this.indexes.get(name);
    if (known !== undefined) return known;
    const index = this.all.push(name) - 1;
    this.indexes.set(name, index);
    return index;
  }
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Parameters first, in their order; the others by name, as in CPython, with those of inlined comprehensions. */
function cellsOf(scope: Scope): string[] {
  const cells = [...scope.symbols].filter(([, symbol]) => symbol.resolved === 'cell');
  const isParameter = (symbol: { flags: number }) => (symbol.flags & DEF.PARAM) !== 0;
  const parameters = cells.filter(([, symbol]) => isParameter(symbol)).map(([name]) => name);
  const others = new Set(cells.filter(([, symbol]) => !isParameter(symbol)).map(([name]) => name));
  for (const name of cellsOfInlined(scope)) if (!scope.free.has(name) && !parameters.includes(name)) others.add(name);
  const special = [...(scope.needsClassCell ? ['__class__'] : []), ...(scope.needsClassDict ? ['__classdict__'] : [])];
  return [...special, ...parameters, ...[...others].sort(byCodePoint)];
}

/** A comprehension's variable that an inner function captures lives in a cell of the block around it. */
function cellsOfInlined(scope: Scope): string[] {
  const inlined = scope.children.filter((child) => child.inlined);
  return inlined.flatMap((child) => [
    ...[...child.symbols].filter(([, symbol]) => symbol.resolved === 'cell').map(([name]) => name),
    ...cellsOfInlined(child),
  ]);
}

/** `Outer.method.<locals>.inner`: a name declared global stands alone. */
function qualnameOf(scope: Scope): string {
  const { parent } = scope;
  if (parent === null || parent.kind === 'module') return scope.name;
  const declaredGlobal = parent.resolve(parent.mangle(scope.name)) === 'global';
  if (declaredGlobal && scope.kind !== 'comprehension') return scope.name;
  const owner = visibleOwner(parent);
  if (owner.kind === 'module') return scope.name;
  return `${qualnameOf(owner)}${owner.kind === 'class' ? '' : '.<locals>'}.${scope.name}`;
}

/** The block whose code really holds what is in `scope`: inlined comprehensions have none. */
function visibleOwner(scope: Scope): Scope {
  const isHidden = scope.inlined || scope.name.startsWith(SCOPE_PREFIX);
  return isHidden ? visibleOwner(scope.parent as Scope) : scope;
}

/** Equal for constants that may share a place: `1`, `1.0` and `True` may not. */
function constKey(value: Const): string {
  switch (value.kind) {
    case 'float':
      return `f${Object.is(value.value, -0) ? '-0' : value.value}`;
    case 'complex':
      return `j${value.imag}`;
    case 'int':
      return `i${value.value}`;
    case 'str':
      return `s${value.value}`;
    case 'bytes':
      return `b${value.value.join()}`;
    case 'tuple':
    case 'frozenset':
      return `${value.kind}(${value.items.map((item) => JSON.stringify(constKey(item))).join()})`;
    default:
      return value.kind;
  }
}
