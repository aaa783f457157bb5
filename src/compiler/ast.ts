/**
 * The syntax tree: CPython's `ast` nodes with CPython's field names, as the parser makes them and the rest of the room
 * reads them. Plain data. Not here: any judgement about names (scope.ts) or about what can be run (emission).
 * Lines count from 1, columns from 0 in UTF-16 units, ends are exclusive.
 */
import type { Const } from '#bytecode';

/** A place in the text. */
export interface Place {
  readonly lineno: number;
  readonly col_offset: number;
  readonly end_lineno: number;
  readonly end_col_offset: number;
}

/** Whether `a` begins behind the beginning of `b`. */
export function beginsAfter(a: Place, b: Place): boolean {
  return a.lineno > b.lineno || (a.lineno === b.lineno && a.col_offset > b.col_offset);
}

interface Node<T extends string> extends Place {
  readonly nodeType: T;
}

// -- statements

export interface Module {
  readonly body: readonly Stmt[];
}

/** How the scopes that hold type parameters are called. */
export const SCOPE_PREFIX = '<generic parameters of ';

/** One of the names in the brackets behind the name of a definition. */
export interface TypeParam extends Place {
  readonly kind: 'TypeVar' | 'TypeVarTuple' | 'ParamSpec';
  readonly name: string;
  readonly bound: Expr | null;
  readonly fallback: Expr | null;
}

export interface FunctionDef extends Node<'FunctionDef' | 'AsyncFunctionDef'> {
  readonly name: string;
  /** The variable that holds it, where that is not the name. */
  readonly storeAs?: string;
  readonly args: Arguments;
  readonly body: readonly Stmt[];
  readonly decorator_list: readonly Expr[];
  readonly returns: Expr | null;
  readonly type_params: readonly TypeParam[];
}

export interface ClassDef extends Node<'ClassDef'> {
  readonly name: string;
  /** The variable that holds it, where that is not the name. */
  readonly storeAs?: string;
  readonly bases: readonly Expr[];
  readonly keywords: readonly Keyword[];
  readonly body: readonly Stmt[];
  readonly decorator_list: readonly Expr[];
  readonly type_params: readonly TypeParam[];
}

export interface Return extends Node<'Return'> {
  readonly value: Expr | null;
}

export interface Delete extends Node<'Delete'> {
  readonly targets: readonly Expr[];
}

export interface Assign extends Node<'Assign'> {
  readonly targets: readonly Expr[];
  readonly value: Expr;
}

export interface TypeAlias extends Node<'TypeAlias'> {
  readonly name: Expr;
}

export interface AugAssign extends Node<'AugAssign'> {
  readonly target: Name | Attribute | Subscript;
  readonly op: Operator;
  readonly value: Expr;
}

export interface AnnAssign extends Node<'AnnAssign'> {
  readonly target: Name | Attribute | Subscript;
  readonly annotation: Expr;
  readonly value: Expr | null;
  /** The target is a bare name without parentheses. */
  readonly simple: boolean;
}

export interface For extends Node<'For' | 'AsyncFor'> {
  readonly target: Expr;
  readonly iter: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}

export interface While extends Node<'While'> {
  readonly test: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}

export interface If extends Node<'If'> {
  readonly test: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}

export interface WithItem {
  readonly context_expr: Expr;
  readonly optional_vars: Expr | null;
}

export interface With extends Node<'With' | 'AsyncWith'> {
  readonly items: readonly WithItem[];
  readonly body: readonly Stmt[];
}

export interface MatchCase {
  readonly pattern: Pattern;
  readonly guard: Expr | null;
  readonly body: readonly Stmt[];
}

export interface Match extends Node<'Match'> {
  readonly subject: Expr;
  readonly cases: readonly MatchCase[];
}

export interface Raise extends Node<'Raise'> {
  readonly exc: Expr | null;
  readonly cause: Expr | null;
}

export interface ExceptHandler extends Node<'ExceptHandler'> {
  readonly type: Expr | null;
  readonly name: string | null;
  readonly body: readonly Stmt[];
}

export interface Try extends Node<'Try' | 'TryStar'> {
  readonly body: readonly Stmt[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Stmt[];
  readonly finalbody: readonly Stmt[];
}

export interface Assert extends Node<'Assert'> {
  readonly test: Expr;
  readonly msg: Expr | null;
}

export interface Alias extends Node<'Alias'> {
  readonly name: string;
  readonly asname: string | null;
}

export interface Import extends Node<'Import'> {
  readonly names: readonly Alias[];
}

export interface ImportFrom extends Node<'ImportFrom'> {
  readonly module: string | null;
  readonly names: readonly Alias[];
  readonly level: number;
}

export interface Global extends Node<'Global' | 'Nonlocal'> {
  readonly names: readonly string[];
}

export interface ExprStatement extends Node<'Expr'> {
  readonly value: Expr;
}

export type Simple = Node<'Pass' | 'Break' | 'Continue'>;

export type Stmt =
  | FunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | While
  | If
  | With
  | Match
  | Raise
  | Try
  | Assert
  | Import
  | ImportFrom
  | Global
  | ExprStatement
  | Simple;

// -- expressions

/** What a target-like expression is for. */
export type Context = 'Load' | 'Store' | 'Del';

/** A binary operator as it is written. */
export type Operator = '+' | '-' | '*' | '@' | '/' | '%' | '**' | '<<' | '>>' | '|' | '^' | '&' | '//';
export type CompareOperator = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'is' | 'is not' | 'in' | 'not in';

export interface BoolOp extends Node<'BoolOp'> {
  readonly op: 'and' | 'or';
  readonly values: readonly Expr[];
}

export interface NamedExpr extends Node<'NamedExpr'> {
  readonly target: Name;
  readonly value: Expr;
}

export interface BinOp extends Node<'BinOp'> {
  readonly left: Expr;
  readonly op: Operator;
  readonly right: Expr;
}

export interface UnaryOp extends Node<'UnaryOp'> {
  readonly op: '-' | '+' | '~' | 'not';
  readonly operand: Expr;
}

export interface Lambda extends Node<'Lambda'> {
  readonly args: Arguments;
  readonly body: Expr;
}

export interface IfExp extends Node<'IfExp'> {
  readonly test: Expr;
  readonly body: Expr;
  readonly orelse: Expr;
}

export interface Dict extends Node<'Dict'> {
  /** A null key stands for `**value`. */
  readonly keys: readonly (Expr | null)[];
  readonly values: readonly Expr[];
}

export interface SetDisplay extends Node<'Set'> {
  readonly elts: readonly Expr[];
}

export interface Generator {
  readonly target: Expr;
  readonly iter: Expr;
  readonly ifs: readonly Expr[];
  readonly is_async: boolean;
}

export interface Comprehension extends Node<'ListComp' | 'SetComp' | 'GeneratorExp'> {
  readonly elt: Expr;
  readonly generators: readonly Generator[];
}

export interface DictComp extends Node<'DictComp'> {
  readonly key: Expr;
  readonly value: Expr;
  readonly generators: readonly Generator[];
}

export interface Await extends Node<'Await' | 'YieldFrom'> {
  readonly value: Expr;
}

export interface Yield extends Node<'Yield'> {
  readonly value: Expr | null;
}

export interface Compare extends Node<'Compare'> {
  readonly left: Expr;
  readonly ops: readonly CompareOperator[];
  readonly comparators: readonly Expr[];
}

export interface Keyword extends Node<'Keyword'> {
  /** Null for `**value`. */
  readonly arg: string | null;
  readonly value: Expr;
}

export interface Call extends Node<'Call'> {
  readonly func: Expr;
  readonly args: readonly Expr[];
  readonly keywords: readonly Keyword[];
}

export interface FormattedValue extends Node<'FormattedValue'> {
  readonly value: Expr;
  readonly conversion: '' | 's' | 'r' | 'a';
  readonly format_spec: JoinedStr | null;
}

export interface JoinedStr extends Node<'JoinedStr'> {
  readonly values: readonly Expr[];
}

export interface TemplateStr extends Node<'TemplateStr'> {
  readonly values: readonly (Constant | Interpolation)[];
}

export interface Interpolation extends Node<'Interpolation'> {
  readonly value: Expr;
  /** The text of the expression. */
  readonly str: string;
  readonly conversion: '' | 's' | 'r' | 'a';
  readonly format_spec: JoinedStr | null;
}

export interface Constant extends Node<'Constant'> {
  readonly value: Const;
}

export interface Attribute extends Node<'Attribute'> {
  readonly value: Expr;
  readonly attr: string;
  readonly ctx: Context;
}

export interface Subscript extends Node<'Subscript'> {
  readonly value: Expr;
  readonly slice: Expr;
  readonly ctx: Context;
}

export interface Starred extends Node<'Starred'> {
  readonly value: Expr;
  readonly ctx: Context;
}

export interface Name extends Node<'Name'> {
  readonly id: string;
  readonly ctx: Context;
}

export interface Sequence extends Node<'List' | 'Tuple'> {
  readonly elts: readonly Expr[];
  readonly ctx: Context;
}

export interface Slice extends Node<'Slice'> {
  readonly lower: Expr | null;
  readonly upper: Expr | null;
  readonly step: Expr | null;
}

export type Expr =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | SetDisplay
  | Comprehension
  | DictComp
  | Await
  | Yield
  | Compare
  | Call
  | FormattedValue
  | JoinedStr
  | TemplateStr
  | Interpolation
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | Sequence
  | Slice;

// -- parameters

export interface Arg extends Node<'Arg'> {
  readonly arg: string;
  readonly annotation: Expr | null;
}

export interface Arguments {
  readonly posonlyargs: readonly Arg[];
  readonly args: readonly Arg[];
  readonly vararg: Arg | null;
  readonly kwonlyargs: readonly Arg[];
  /** Beside `kwonlyargs`: null where there is no default. */
  readonly kw_defaults: readonly (Expr | null)[];
  readonly kwarg: Arg | null;
  /** Of the last positional parameters. */
  readonly defaults: readonly Expr[];
}

/** Every parameter, in the order of a code object's varnames. */
export function parametersOf(args: Arguments): Arg[] {
  const all = [...args.posonlyargs, ...args.args, ...args.kwonlyargs];
  if (args.vararg) all.push(args.vararg);
  if (args.kwarg) all.push(args.kwarg);
  return all;
}

// -- patterns

export interface MatchValue extends Node<'MatchValue'> {
  readonly value: Expr;
}

export interface MatchSingleton extends Node<'MatchSingleton'> {
  readonly value: Const;
}

export interface MatchSequence extends Node<'MatchSequence' | 'MatchOr'> {
  readonly patterns: readonly Pattern[];
}

export interface MatchMapping extends Node<'MatchMapping'> {
  readonly keys: readonly Expr[];
  readonly patterns: readonly Pattern[];
  readonly rest: string | null;
}

export interface MatchClass extends Node<'MatchClass'> {
  readonly cls: Expr;
  readonly patterns: readonly Pattern[];
  readonly kwd_attrs: readonly string[];
  readonly kwd_patterns: readonly Pattern[];
}

export interface MatchStar extends Node<'MatchStar'> {
  readonly name: string | null;
}

export interface MatchAs extends Node<'MatchAs'> {
  readonly pattern: Pattern | null;
  readonly name: string | null;
}

export type Pattern = MatchValue | MatchSingleton | MatchSequence | MatchMapping | MatchClass | MatchStar | MatchAs;
