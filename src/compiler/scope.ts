/**
 * Symbol tables: which name means what in each block (CPython's symtable.c). Two passes: collect.ts notes what every
 * block binds and uses; here each name is resolved to local, cell, free or global.
 *
 * List, set and dict comprehensions are inlined into the block around them (PEP 709): it has the cells for those of their
 * variables that inner functions capture; the names an inlined comprehension takes from its surroundings need no cell.
 */
import { type Place, SCOPE_PREFIX } from './ast.ts';
import { syntaxError } from './diagnostic.ts';

type ScopeKind = 'module' | 'class' | 'function' | 'comprehension' | 'annotation';

/** What a block does with a name. */
export const DEF = {
  LOCAL: 1,
  PARAM: 2,
  USE: 4,
  GLOBAL: 8,
  NONLOCAL: 16,
  /** The target of a comprehension's `for`. */
  ITER: 32,
  ANNOTATED: 64,
  IMPORT: 128,
} as const;

const BOUND = DEF.LOCAL | DEF.PARAM | DEF.ITER | DEF.IMPORT;

/** Where a name lives, seen from one block. */
export type Resolved = 'local' | 'cell' | 'free' | 'global' | 'implicit';

export interface Symbol {
  flags: number;
  /** Where the block first had to do with it, or declared it. */
  at: Place;
  resolved: Resolved;
}

export class Scope {
  readonly kind: ScopeKind;
  readonly name: string;
  readonly parent: Scope | null;
  /** The class whose private names are mangled here. */
  readonly privateName: string | null;
  readonly symbols = new Map<string, Symbol>();
  readonly children: Scope[] = [];
  /** Names that come from outside, for the closure. */
  readonly free = new Set<string>();
  isGenerator = false;
  isCoroutine = false;
  /** Whether it stands in a function, so that qualnames say `<locals>` and CO.NESTED is set. */
  readonly nested: boolean;
  /** Where await, yield and := may not stand: 'a type alias', 'a TypeVar bound' … */
  within: string | null = null;
  inlined = false;
  /** A comprehension that may be inlined: not a generator expression. */
  inlinable = false;
  /** Class blocks: some method uses `__class__` (or super()). */
  needsClassCell = false;
  /** Class blocks: the annotations look names up in the class. */
  needsClassDict = false;

  constructor(kind: ScopeKind, name: string, parent: Scope | null, privateName: string | null) {
    this.kind = kind;
    this.name = name;
    this.parent = parent;
    this.privateName = privateName;
    this.nested = parent !== null && (parent.nested || parent.isFunctionLike);
    parent?.children.push(this);
  }

  /** Functions, lambdas, comprehensions and annotation blocks: their names are not seen by name from outside. */
  get isFunctionLike(): boolean {
    return this.kind === 'function' || this.kind === 'comprehension' || this.kind === 'annotation';
  }

  /** The block around a definition that has type parameters. */
  get hasTypeParameters(): boolean {
    return this.name.startsWith(SCOPE_PREFIX);
  }

  /** The name as it is stored: `__x` in class C is `_C__x`. */
  mangle(name: string): string {
    const owner = this.privateName?.replace(/^_+/, '');
    if (!owner || !name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name;
    return `_${owner}${name}`;
  }

  /** Notes that the block does `flag` with `name` (mangled already). */
  add(name: string, flag: number, at: Place): void {
    const symbol = this.symbols.get(name);
    if (symbol === undefined) this.symbols.set(name, { flags: flag, at, resolved: 'implicit' });
    else symbol.flags |= flag;
  }

  resolve(name: string): Resolved {
    return this.symbols.get(name)?.resolved ?? 'implicit';
  }
}

/** Resolves every name of the tree of blocks under `module`; throws CPython's SyntaxErrors about declarations. */
export function resolveScopes(module: Scope): void {
  analyze(module, new Set(), new Set());
}

/** What a block needs from the functions around it. */
interface Needs {
  /** Names that must be cells there. */
  readonly captured: Set<string>;
  /** Names an inlined comprehension reads where they are: no cell needed in the function that owns them. */
  readonly borrowed: Set<string>;
}

function analyze(scope: Scope, bound: ReadonlySet<string>, globals: ReadonlySet<string>): Needs {
  const local = new Set<string>();
  const declared = new Set(globals);
  const outer = new Set(bound);
  const own = new Set<string>();
  for (const [name, symbol] of scope.symbols) resolveName(scope, name, symbol, outer, declared, local, own);
  const inner = new Set(scope.isFunctionLike ? [...outer, ...local] : outer);
  if (scope.kind === 'class') inner.add('__class__').add('__classdict__');
  const hidden = scope.kind === 'class' ? globals : declared;
  const needs = { captured: new Set<string>(), borrowed: new Set<string>() };
  for (const child of scope.children) merge(needs, analyze(child, inner, hidden));
  settleCells(scope, local, needs);
  passThrough(scope, needs);
  for (const name of own) needs.captured.add(name);
  return decideInlining(scope, own, needs);
}

function merge(into: Needs, from: Needs): void {
  for (const name of from.captured) into.captured.add(name);
  for (const name of from.borrowed) into.borrowed.add(name);
}

function resolveName(
  scope: Scope,
  name: string,
  symbol: Symbol,
  bound: Set<string>,
  globals: Set<string>,
  local: Set<string>,
  own: Set<string>,
): void {
  const { flags } = symbol;
  if (flags & DEF.GLOBAL) {
    if (flags & DEF.NONLOCAL) throw syntaxError(`name '${name}' is nonlocal and global`, symbol.at);
    symbol.resolved = 'global';
    globals.add(name);
    bound.delete(name);
  } else if (flags & DEF.NONLOCAL) {
    checkNonlocal(scope, name, symbol, bound);
    symbol.resolved = 'free';
    own.add(name);
  } else if (flags & BOUND) {
    symbol.resolved = 'local';
    local.add(name);
    globals.delete(name);
  } else if (bound.has(name)) {
    symbol.resolved = 'free';
    own.add(name);
  } else symbol.resolved = 'implicit';
}

function checkNonlocal(scope: Scope, name: string, symbol: Symbol, bound: ReadonlySet<string>): void {
  if (scope.kind === 'module') throw syntaxError('nonlocal declaration not allowed at module level', symbol.at);
  if (!bound.has(name)) throw syntaxError(`no binding for nonlocal '${name}' found`, symbol.at);
  let owner = scope.parent;
  while (owner !== null && !(owner.isFunctionLike && binds(owner, name))) owner = owner.parent;
  if (owner?.hasTypeParameters) {
    throw syntaxError(`nonlocal binding not allowed for type parameter '${name}'`, symbol.at);
  }
}

function binds(scope: Scope, name: string): boolean {
  return ((scope.symbols.get(name)?.flags ?? 0) & BOUND) !== 0;
}

/** Locals that inner functions capture become cells; what a class offers its methods is dropped from their needs. */
function settleCells(scope: Scope, local: ReadonlySet<string>, needs: Needs): void {
  if (scope.kind === 'class') {
    scope.needsClassCell = drop(needs, '__class__');
    scope.needsClassDict = drop(needs, '__classdict__');
    return;
  }
  if (!scope.isFunctionLike) return;
  for (const name of local) {
    if (needs.captured.delete(name)) (scope.symbols.get(name) as Symbol).resolved = 'cell';
    needs.borrowed.delete(name);
  }
}

function drop(needs: Needs, name: string): boolean {
  const borrowed = needs.borrowed.delete(name);
  return needs.captured.delete(name) || borrowed;
}

/** What the inner blocks need and this one does not have goes through it, even where it has a name spelt the same. */
function passThrough(scope: Scope, needs: Needs): void {
  for (const name of [...needs.captured, ...needs.borrowed]) {
    scope.free.add(name);
    if (scope.kind !== 'class' && !scope.symbols.has(name)) {
      scope.symbols.set(name, { flags: 0, at: NOWHERE, resolved: 'free' });
    }
  }
}

const NOWHERE: Place = { lineno: 0, col_offset: 0, end_lineno: 0, end_col_offset: 0 };

function decideInlining(scope: Scope, own: ReadonlySet<string>, needs: Needs): Needs {
  const inAnnotation = scope.parent?.kind === 'annotation';
  scope.inlined = scope.inlinable && !inAnnotation;
  for (const name of own) scope.free.add(name);
  if (!scope.inlined) {
    for (const name of needs.borrowed) needs.captured.add(name);
    needs.borrowed.clear();
    return needs;
  }
  const captured = new Set([...needs.captured].filter((name) => !own.has(name) || innerCaptures(scope, name)));
  return { captured, borrowed: new Set([...needs.borrowed, ...own]) };
}

/** Whether a real function inside the comprehension captures `name`. */
function innerCaptures(scope: Scope, name: string): boolean {
  return scope.children.some((child) => (child.inlined ? innerCaptures(child, name) : child.free.has(name)));
}
