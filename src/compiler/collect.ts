/**
 * The first pass over the tree: makes a Scope for every block and notes in it what the block binds, declares and uses.
 * Mistakes that can be told from order alone (a global declaration after a use, a parameter named twice) are thrown here.
 */
import {
  type Arguments,
  type Comprehension,
  type DictComp,
  type Expr,
  type FunctionDef,
  type Lambda,
  type Module,
  type NamedExpr,
  type Pattern,
  type Place,
  parametersOf,
  type Stmt,
  type TypeParam,
} from './ast.ts';
import { type Complaint, syntaxError, syntaxWarning } from './diagnostic.ts';
import { deferredWords } from './parser/generic.ts';
import { DEF, resolveScopes, Scope } from './scope.ts';

/** The Scope of each block, by its node: FunctionDef, Lambda, ClassDef, comprehension; annotations by what owns them. */
export interface ScopeTable {
  readonly module: Scope;
  of(node: object): Scope;
  /** The block of the annotations of `node` (a function's Arguments or a body's Scope), or null when there are none. */
  annotationsOf(node: object): Scope | null;
}

/** Scopes of a module, resolved. Throws CPython's SyntaxErrors about names. */
export function collectModule(tree: Module, futureAnnotations: boolean, warnings: Complaint[]): ScopeTable {
  const collector = new Collector(futureAnnotations, warnings);
  collector.statements(tree.body);
  return collector.finish();
}

/** Scopes of a lone expression, for eval(). */
export function collectExpression(tree: Expr): ScopeTable {
  const collector = new Collector(false, []);
  collector.expression(tree);
  return collector.finish();
}

interface Leaving {
  readonly byReturn: boolean;
  readonly byBreak: boolean;
}

const NOT_LEAVING: Leaving = { byReturn: false, byBreak: false };

class Collector {
  private readonly module = new Scope('module', '<module>', null, null);
  private readonly scopes = new Map<object, Scope>();
  private readonly annotationScopes = new Map<object, Scope>();
  private readonly futureAnnotations: boolean;
  private scope = this.module;
  /** How many comprehension iterables we are inside of: `:=` may not stand there. */
  private inIterable = 0;
  private readonly warnings: Complaint[];
  /** Whether a return (or a break or continue) here would leave a finally block. */
  private leaving = NOT_LEAVING;

  constructor(futureAnnotations: boolean, warnings: Complaint[]) {
    this.futureAnnotations = futureAnnotations;
    this.warnings = warnings;
  }

  finish(): ScopeTable {
    resolveScopes(this.module);
    const { module, scopes, annotationScopes } = this;
    return {
      module,
      of: (node) => scopes.get(node) as Scope,
      annotationsOf: (node) => annotationScopes.get(node) ?? null,
    };
  }

  private inside(scope: Scope, visit: () => void): void {
    const { scope: outer, leaving } = this;
    this.scope = scope;
    this.leaving = NOT_LEAVING;
    visit();
    this.scope = outer;
    this.leaving = leaving;
  }

  /** Statements in a loop, where break and continue stay inside, or in a finally block, where nothing does. */
  private block(body: readonly Stmt[], leaving: Leaving): void {
    const outer = this.leaving;
    this.leaving = leaving;
    this.statements(body);
    this.leaving = outer;
  }

  private warnLeaving(word: string, leaves: boolean, at: Place): void {
    if (leaves) this.warnings.push(syntaxWarning(`'${word}' in a 'finally' block`, at));
  }

  private add(name: string, flag: number, at: Place): void {
    this.scope.add(this.scope.mangle(name), flag, at);
  }

  private bind(name: string, at: Place, flag: number = DEF.LOCAL): void {
    if (name === '__debug__') throw syntaxError('cannot assign to __debug__', at);
    this.add(name, flag, at);
  }

  // -- statements

  statements(body: readonly Stmt[]): void {
    for (const statement of body) this.statement(statement);
  }

  private statement(s: Stmt): void {
    switch (s.nodeType) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        this.functionDef(s);
        return;
      case 'ClassDef':
        this.classDef(s);
        return;
      case 'Return':
        this.warnLeaving('return', this.leaving.byReturn, s);
        this.optional(s.value);
        return;
      case 'Break':
      case 'Continue':
        this.warnLeaving(s.nodeType.toLowerCase(), this.leaving.byBreak, s);
        return;
      case 'Delete':
        this.expressions(s.targets);
        return;
      case 'Assign':
        this.expressions(s.targets);
        this.expression(s.value);
        return;
      case 'AugAssign':
        this.expression(s.target);
        this.expression(s.value);
        return;
      case 'AnnAssign':
        this.annAssign(s);
        return;
      case 'For':
      case 'AsyncFor':
        this.expression(s.target);
        this.expression(s.iter);
        this.block(s.body, NOT_LEAVING);
        this.statements(s.orelse);
        return;
      case 'While':
        this.expression(s.test);
        this.block(s.body, NOT_LEAVING);
        this.statements(s.orelse);
        return;
      case 'If':
        this.expression(s.test);
        this.statements(s.body);
        this.statements(s.orelse);
        return;
      case 'With':
      case 'AsyncWith':
        for (const item of s.items) {
          this.expression(item.context_expr);
          this.optional(item.optional_vars);
        }
        this.statements(s.body);
        return;
      case 'Match':
        this.expression(s.subject);
        for (const { pattern, guard, body } of s.cases) {
          this.pattern(pattern);
          this.optional(guard);
          this.statements(body);
        }
        return;
      case 'Raise':
        this.optional(s.exc);
        this.optional(s.cause);
        return;
      case 'Try':
      case 'TryStar':
        this.statements(s.body);
        for (const handler of s.handlers) {
          this.optional(handler.type);
          if (handler.name !== null) this.bind(handler.name, handler);
          this.statements(handler.body);
        }
        this.statements(s.orelse);
        this.block(s.finalbody, { byReturn: true, byBreak: true });
        return;
      case 'Assert':
        this.expression(s.test);
        this.optional(s.msg);
        return;
      case 'Import':
      case 'ImportFrom':
        for (const alias of s.names) {
          if (alias.name === '*') {
            if (this.scope.kind !== 'module') throw syntaxError('import * only allowed at module level', alias);
          } else this.bind(alias.asname ?? (alias.name.split('.')[0] as string), alias, DEF.IMPORT);
        }
        return;
      case 'Global':
      case 'Nonlocal':
        this.declare(s.nodeType === 'Global', s.names, s);
        return;
      case 'Expr':
        this.expression(s.value);
        return;
      default:
        return;
    }
  }

  private functionDef(s: FunctionDef): void {
    this.bind(s.storeAs ?? s.name, s);
    this.defaults(s.args);
    this.functionAnnotations(s);
    this.expressions(s.decorator_list);
    const scope = new Scope('function', s.name, this.scope, this.scope.privateName);
    scope.isCoroutine = s.nodeType === 'AsyncFunctionDef';
    if (scope.hasTypeParameters) this.typeParameters(scope, s.type_params);
    this.scopes.set(s, scope);
    this.inside(scope, () => {
      this.parameters(s.args);
      this.statements(s.body);
    });
  }

  private typeParameters(scope: Scope, params: readonly TypeParam[]): void {
    scope.within = 'the definition of a generic';
    params.forEach((param, i) => {
      const isKnown = params.slice(0, i).some(({ name }) => name === param.name);
      if (isKnown) throw syntaxError(`duplicate type parameter '${param.name}'`, param);
    });
    const given = params.findIndex(({ fallback }) => fallback !== null);
    const missing = given < 0 ? undefined : params.slice(given).find(({ fallback }) => fallback === null);
    if (missing !== undefined) {
      throw syntaxError(`non-default type parameter '${missing.name}' follows default type parameter`, missing);
    }
  }

  private classDef(s: Extract<Stmt, { nodeType: 'ClassDef' }>): void {
    this.bind(s.storeAs ?? s.name, s);
    this.expressions(s.bases);
    for (const keyword of s.keywords) this.expression(keyword.value);
    this.expressions(s.decorator_list);
    const scope = new Scope('class', s.name, this.scope, s.name);
    this.scopes.set(s, scope);
    this.inside(scope, () => this.statements(s.body));
  }

  private defaults(args: Arguments): void {
    this.expressions(args.defaults);
    for (const value of args.kw_defaults) this.optional(value);
  }

  private parameters(args: Arguments): void {
    for (const parameter of parametersOf(args)) {
      const name = this.scope.mangle(parameter.arg);
      if (name === '__debug__') throw syntaxError('cannot assign to __debug__', parameter);
      if (this.scope.symbols.has(name)) {
        throw syntaxError(`duplicate argument '${parameter.arg}' in function definition`, parameter);
      }
      this.scope.add(name, DEF.PARAM, parameter);
    }
  }

  private declare(isGlobal: boolean, names: readonly string[], at: Place): void {
    const word = isGlobal ? 'global' : 'nonlocal';
    for (const name of names) {
      const symbol = this.scope.symbols.get(this.scope.mangle(name));
      const flags = symbol?.flags ?? 0;
      if (flags & DEF.PARAM) throw syntaxError(`name '${name}' is parameter and ${word}`, at);
      if (flags & DEF.USE) throw syntaxError(`name '${name}' is used prior to ${word} declaration`, at);
      if (flags & DEF.ANNOTATED) throw syntaxError(`annotated name '${name}' can't be ${word}`, at);
      if (flags & DEF.LOCAL) throw syntaxError(`name '${name}' is assigned to before ${word} declaration`, at);
      this.add(name, isGlobal ? DEF.GLOBAL : DEF.NONLOCAL, at);
    }
  }

  // -- annotations

  private annAssign(s: Extract<Stmt, { nodeType: 'AnnAssign' }>): void {
    if (s.target.nodeType === 'Name') this.annotatedName(s.target.id, s.simple || s.value !== null, s.simple, s);
    else this.expression(s.target);
    if (s.simple) this.lazyAnnotation(this.scope, s.annotation);
    else this.neverRun(s.annotation);
    this.optional(s.value);
  }

  private annotatedName(
    name: string,
    binds: boolean,
    simple: boolean,
    s: Extract<Stmt, { nodeType: 'AnnAssign' }>,
  ): void {
    const flags = this.scope.symbols.get(this.scope.mangle(name))?.flags ?? 0;
    const declared = flags & (DEF.GLOBAL | DEF.NONLOCAL);
    if (simple && declared && this.scope.kind !== 'module') {
      throw syntaxError(`annotated name '${name}' can't be ${flags & DEF.GLOBAL ? 'global' : 'nonlocal'}`, s);
    }
    if (binds) this.bind(name, s.target);
    if (simple) this.add(name, DEF.ANNOTATED, s.target);
  }

  private functionAnnotations(s: FunctionDef): void {
    for (const parameter of parametersOf(s.args)) {
      if (parameter.annotation !== null) this.lazyAnnotation(s.args, parameter.annotation);
    }
    if (s.returns !== null) this.lazyAnnotation(s.args, s.returns);
  }

  /** Annotations are a function of their own, run when somebody asks (PEP 649). */
  private lazyAnnotation(owner: object, annotation: Expr): void {
    let scope = this.annotationScopes.get(owner);
    if (scope === undefined) {
      scope = new Scope('annotation', '__annotate__', this.scope, this.scope.privateName);
      scope.add('format', DEF.PARAM, annotation);
      if (this.scope.kind === 'class' && !this.futureAnnotations) scope.add('__classdict__', DEF.USE, annotation);
      this.annotationScopes.set(owner, scope);
    }
    const discarded = owner === this.scope && this.scope.kind === 'function';
    if (discarded || this.futureAnnotations) this.neverRun(annotation);
    else this.inside(scope, () => this.expression(annotation));
  }

  /** The annotation of a function's local variable, or one that is kept as a text: it still has to be well-formed. */
  private neverRun(annotation: Expr): void {
    const scratch = new Scope('annotation', '__annotate__', this.scope, this.scope.privateName);
    this.inside(scratch, () => this.expression(annotation));
    this.scope.children.pop();
  }

  // -- expressions

  private expressions(list: readonly Expr[]): void {
    for (const item of list) this.expression(item);
  }

  private optional(e: Expr | null): void {
    if (e !== null) this.expression(e);
  }

  expression(e: Expr): void {
    switch (e.nodeType) {
      case 'BoolOp':
      case 'JoinedStr':
      case 'TemplateStr':
        this.expressions(e.values);
        return;
      case 'NamedExpr':
        this.namedExpression(e);
        return;
      case 'BinOp':
        this.expression(e.left);
        this.expression(e.right);
        return;
      case 'UnaryOp':
        this.expression(e.operand);
        return;
      case 'Lambda':
        this.lambda(e);
        return;
      case 'IfExp':
        this.expression(e.test);
        this.expression(e.body);
        this.expression(e.orelse);
        return;
      case 'Dict':
        e.keys.forEach((key, i) => {
          this.optional(key);
          this.expression(e.values[i] as Expr);
        });
        return;
      case 'Set':
      case 'List':
      case 'Tuple':
        this.expressions(e.elts);
        return;
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp':
        this.comprehension(e, [e.elt]);
        return;
      case 'DictComp':
        this.comprehension(e, [e.key, e.value]);
        return;
      case 'Await':
        this.checkAnnotation('await expression', e);
        this.awaits();
        this.expression(e.value);
        return;
      case 'YieldFrom':
      case 'Yield':
        this.yields(e);
        this.optional(e.value);
        return;
      case 'Compare':
        this.expression(e.left);
        this.expressions(e.comparators);
        return;
      case 'Call':
        this.expression(e.func);
        this.expressions(e.args);
        for (const keyword of e.keywords) this.expression(keyword.value);
        return;
      case 'FormattedValue':
      case 'Interpolation':
        this.expression(e.value);
        this.optional(e.format_spec);
        return;
      case 'Attribute':
      case 'Starred':
        if (e.nodeType === 'Attribute' && e.ctx !== 'Load' && e.attr === '__debug__') {
          throw syntaxError(`cannot ${e.ctx === 'Del' ? 'delete' : 'assign to'} __debug__`, e);
        }
        this.expression(e.value);
        return;
      case 'Subscript':
        this.expression(e.value);
        this.expression(e.slice);
        return;
      case 'Slice':
        this.optional(e.lower);
        this.optional(e.upper);
        this.optional(e.step);
        return;
      case 'Name':
        this.nameUse(e);
        return;
      default:
        return;
    }
  }

  private nameUse(e: Extract<Expr, { nodeType: 'Name' }>): void {
    if (e.ctx === 'Load') {
      this.add(e.id, DEF.USE, e);
      // super() looks for the class in this cell.
      if (e.id === 'super' && this.scope.isFunctionLike) this.scope.add('__class__', DEF.USE, e);
    } else if (e.ctx === 'Del' && e.id === '__debug__') throw syntaxError('cannot delete __debug__', e);
    else this.bind(e.id, e);
  }

  private lambda(e: Lambda): void {
    this.defaults(e.args);
    const scope = new Scope('function', '<lambda>', this.scope, this.scope.privateName);
    scope.within = deferredWords.get(e) ?? null;
    this.scopes.set(e, scope);
    this.inside(scope, () => {
      this.parameters(e.args);
      this.expression(e.body);
    });
  }

  /** An await makes a comprehension (but not a function) a coroutine. */
  private awaits(): void {
    if (this.scope.kind === 'comprehension') this.scope.isCoroutine = true;
  }

  private yields(e: Place): void {
    this.checkAnnotation('yield expression', e);
    if (this.scope.kind === 'comprehension') {
      throw syntaxError(`'yield' inside ${COMPREHENSIONS[this.scope.name]}`, e);
    }
    this.scope.isGenerator = true;
  }

  private checkAnnotation(what: string, at: Place): void {
    const within = this.scope.kind === 'annotation' ? 'an annotation' : this.scope.within;
    if (within !== null) throw syntaxError(`${what} cannot be used within ${within}`, at);
  }

  // -- comprehensions

  private comprehension(e: Comprehension | DictComp, results: readonly Expr[]): void {
    const first = e.generators[0] as Comprehension['generators'][number];
    this.inIterable++;
    this.expression(first.iter);
    this.inIterable--;
    const scope = new Scope('comprehension', SCOPE_NAMES[e.nodeType], this.scope, this.scope.privateName);
    scope.inlinable = e.nodeType !== 'GeneratorExp';
    this.scopes.set(e, scope);
    this.inside(scope, () => {
      scope.isCoroutine = first.is_async;
      e.generators.forEach((generator, i) => {
        this.iterationTarget(generator.target);
        if (i > 0) {
          this.inIterable++;
          this.expression(generator.iter);
          this.inIterable--;
          if (generator.is_async) scope.isCoroutine = true;
        }
        this.expressions(generator.ifs);
      });
      this.expressions(results);
    });
    if (e.nodeType === 'GeneratorExp') scope.isGenerator = true;
    else if (scope.isCoroutine) this.awaits();
  }

  private iterationTarget(target: Expr): void {
    this.expression(target);
    for (const name of boundNames(target)) this.add(name, DEF.ITER, target);
  }

  /** In a comprehension `:=` binds in the function (or module) around it. */
  private namedExpression(e: NamedExpr): void {
    this.checkAnnotation('named expression', e);
    if (this.inIterable > 0) {
      throw syntaxError('assignment expression cannot be used in a comprehension iterable expression', e);
    }
    this.expression(e.value);
    if (this.scope.kind === 'comprehension') this.bindAround(e);
    else this.bind(e.target.id, e.target);
  }

  private bindAround(e: NamedExpr): void {
    const name = this.scope.mangle(e.target.id);
    const passed: Scope[] = [];
    let scope = this.scope;
    for (; scope.kind === 'comprehension'; scope = scope.parent as Scope) {
      if ((scope.symbols.get(name)?.flags ?? 0) & DEF.ITER) {
        throw syntaxError(
          `assignment expression cannot rebind comprehension iteration variable '${e.target.id}'`,
          e.target,
        );
      }
      passed.push(scope);
    }
    if (scope.kind === 'class') {
      throw syntaxError('assignment expression within a comprehension cannot be used in a class body', e.target);
    }
    const isGlobal = scope.kind === 'module' || ((scope.symbols.get(name)?.flags ?? 0) & DEF.GLOBAL) !== 0;
    for (const between of passed) between.add(name, isGlobal ? DEF.GLOBAL : DEF.NONLOCAL, e.target);
    scope.add(name, isGlobal && scope.kind !== 'module' ? DEF.GLOBAL : DEF.LOCAL, e.target);
  }

  // -- patterns

  private patterns(list: readonly Pattern[]): void {
    for (const pattern of list) this.pattern(pattern);
  }

  private pattern(p: Pattern): void {
    switch (p.nodeType) {
      case 'MatchValue':
        this.expression(p.value);
        return;
      case 'MatchSequence':
      case 'MatchOr':
        this.patterns(p.patterns);
        return;
      case 'MatchMapping':
        this.expressions(p.keys);
        this.patterns(p.patterns);
        if (p.rest !== null) this.bind(p.rest, p);
        return;
      case 'MatchClass':
        this.expression(p.cls);
        this.patterns(p.patterns);
        this.patterns(p.kwd_patterns);
        return;
      case 'MatchStar':
        if (p.name !== null) this.bind(p.name, p);
        return;
      case 'MatchAs':
        if (p.pattern !== null) this.pattern(p.pattern);
        if (p.name !== null) this.bind(p.name, p);
        return;
      default:
        return;
    }
  }
}

const SCOPE_NAMES = {
  ListComp: '<listcomp>',
  SetComp: '<setcomp>',
  DictComp: '<dictcomp>',
  GeneratorExp: '<genexpr>',
} as const;

const COMPREHENSIONS: Readonly<Record<string, string>> = {
  '<listcomp>': 'list comprehension',
  '<setcomp>': 'set comprehension',
  '<dictcomp>': 'dict comprehension',
  '<genexpr>': 'generator expression',
};

function boundNames(target: Expr): string[] {
  if (target.nodeType === 'Name') return [target.id];
  if (target.nodeType === 'Starred') return boundNames(target.value);
  if (target.nodeType === 'Tuple' || target.nodeType === 'List') return target.elts.flatMap(boundNames);
  return [];
}
