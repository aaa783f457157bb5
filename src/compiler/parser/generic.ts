/**
 * Type parameters: `def f[T: int = str](…)`, `class A[T](…)`, `type X[T] = …`. As in CPython the definition stands in a
 * scope of its own, a function named `<generic parameters of f>` that makes the parameters, then the definition, and gives
 * it back; bounds, defaults and the values of aliases are functions that are called when somebody asks. What this is not:
 * a check of anything. https://docs.python.org/3/reference/executionmodel.html#annotation-scopes
 */
import {
  type Arguments,
  type ClassDef,
  type Expr,
  type FunctionDef,
  type Place,
  SCOPE_PREFIX,
  type Stmt,
  type TypeParam,
} from '../ast.ts';
import type { Cursor } from './cursor.ts';
import { expression, starExpression } from './expressions.ts';

/** Names that no program can write. */
const PARAMETER = '.type_parameter';
const ALIAS = '.type_alias';
const GENERIC = '.generic_base';
const PARAMETERS = '.type_params';
const DEFINITION = '.definition';

/** What a function that gives a value later stands for, in the words of errors about what it may not contain. */
export const deferredWords = new WeakMap<Expr, string>();

/** `[T: bound = default, *Ts, **P]`, or nothing. */
export function typeParameters(p: Cursor): TypeParam[] {
  if (!p.is('[')) return [];
  p.advance();
  if (p.is(']')) throw p.startingFrom('Type parameter list cannot be empty', p.token);
  const found: TypeParam[] = [];
  while (!p.is(']')) {
    found.push(typeParameter(p));
    if (!p.accept(',')) break;
  }
  p.expect(']');
  return found;
}

function typeParameter(p: Cursor): TypeParam {
  const start = p.token;
  const kind = p.accept('*') ? 'TypeVarTuple' : p.accept('**') ? 'ParamSpec' : 'TypeVar';
  const name = p.name();
  let bound: Expr | null = null;
  if (p.is(':')) {
    const colon = p.advance();
    bound = expression(p);
    const what = bound.nodeType === 'Tuple' ? 'constraints' : 'bound';
    if (kind !== 'TypeVar') throw p.startingFrom(`cannot use ${what} with ${kind}`, colon);
  }
  const fallback = p.accept('=') ? (kind === 'TypeVarTuple' ? starExpression(p) : expression(p)) : null;
  return { kind, name, bound, fallback, ...p.from(start) };
}

/** A definition with type parameters as the statements that it stands for; anything else as it is. */
export function withoutTypeParameters(statement: Stmt): Stmt[] {
  if (statement.nodeType === 'FunctionDef' || statement.nodeType === 'AsyncFunctionDef') {
    return statement.type_params.length === 0 ? [statement] : genericFunction(statement);
  }
  if (statement.nodeType === 'ClassDef') {
    return statement.type_params.length === 0 ? [statement] : genericClass(statement);
  }
  return [statement];
}

/** `type name[…] = value`. */
export function typeAlias(p: Cursor): Stmt[] {
  const start = p.advance();
  const name = p.name();
  const params = typeParameters(p);
  p.expect('=');
  const value = expression(p);
  const at = p.from(start);
  const make = new Maker(at);
  const alias = make.call(ALIAS, [make.text(name), make.tuple(params), make.later(value, 'a type alias')]);
  return wrapped(make, name, params, [], [], [make.returns(alias)], (made) => [make.assign(name, made)]);
}

function genericFunction(definition: FunctionDef): Stmt[] {
  const { name, args, decorator_list, type_params } = definition;
  const make = new Maker(definition);
  const given: Expr[] = [];
  const handed = <T extends Expr | null>(value: T): T => {
    if (value === null) return value;
    given.push(value);
    return make.name(`.default${given.length - 1}`) as unknown as T;
  };
  const inner: FunctionDef = {
    ...definition,
    args: { ...args, defaults: args.defaults.map(handed), kw_defaults: args.kw_defaults.map(handed) },
    storeAs: DEFINITION,
    decorator_list: [],
    type_params: [],
  };
  const body = [
    inner,
    make.assignTo(make.attribute(make.name(DEFINITION), '__type_params__'), make.tuple(type_params)),
    make.returns(make.name(DEFINITION)),
  ];
  const names = given.map((_, i) => `.default${i}`);
  return wrapped(make, name, type_params, names, given, body, (made) => [
    make.assign(name, make.decorated(decorator_list, made)),
  ]);
}

function genericClass(definition: ClassDef): Stmt[] {
  const { name, bases, body, decorator_list, type_params } = definition;
  const make = new Maker(definition);
  const generic = make.subscript(make.name(GENERIC), make.unpackedTuple(type_params));
  const first = body[0];
  const hasDoc = first?.nodeType === 'Expr' && first.value.nodeType === 'Constant' && first.value.value.kind === 'str';
  const told = make.assign('__type_params__', make.name(PARAMETERS));
  const inner: ClassDef = {
    ...definition,
    storeAs: DEFINITION,
    bases: [...bases, generic],
    decorator_list: [],
    type_params: [],
    body: hasDoc ? [first, told, ...body.slice(1)] : [told, ...body],
  };
  const around = [make.assign(PARAMETERS, make.tuple(type_params)), inner, make.returns(make.name(DEFINITION))];
  return wrapped(make, name, type_params, [], [], around, (made) => [
    make.assign(name, make.decorated(decorator_list, made)),
  ]);
}

function kindOf({ kind, bound }: TypeParam): string {
  return bound?.nodeType === 'Tuple' ? 'constrained TypeVar' : kind;
}

function boundWords({ bound }: TypeParam): string {
  return bound?.nodeType === 'Tuple' ? 'a TypeVar constraint' : 'a TypeVar bound';
}

/** The scope of the parameters around `body`, its call, and what is done with what it gives. */
function wrapped(
  make: Maker,
  name: string,
  params: readonly TypeParam[],
  parameterNames: readonly string[],
  given: readonly Expr[],
  body: readonly Stmt[],
  use: (made: Expr) => Stmt[],
): Stmt[] {
  const scope = `${SCOPE_PREFIX}${name}>`;
  const made = params.map((param) => {
    const parts = [
      make.text(kindOf(param)),
      make.text(param.name),
      make.later(param.bound, boundWords(param)),
      make.later(param.fallback, `a ${param.kind} default`),
    ];
    return make.assign(param.name, make.call(PARAMETER, parts));
  });
  const wrapper = make.define(scope, parameterNames, [make.imports(), ...made, ...body], params);
  return [wrapper, ...use(make.call(scope, given)), make.forget(scope)];
}

/** Makes nodes at one place. */
class Maker {
  private readonly at: Place;
  constructor({ lineno, col_offset, end_lineno, end_col_offset }: Place) {
    this.at = { lineno, col_offset, end_lineno, end_col_offset };
  }

  name(id: string): Expr {
    return { nodeType: 'Name', id, ctx: 'Load', ...this.at };
  }

  text(value: string): Expr {
    return { nodeType: 'Constant', value: { kind: 'str', value }, ...this.at };
  }

  tuple(params: readonly TypeParam[]): Expr {
    return { nodeType: 'Tuple', elts: params.map((param) => this.name(param.name)), ctx: 'Load', ...this.at };
  }

  /** For the subscript of Generic: a TypeVarTuple is unpacked. */
  unpackedTuple(params: readonly TypeParam[]): Expr {
    const elts = params.map((param): Expr => {
      const value = this.name(param.name);
      return param.kind === 'TypeVarTuple' ? { nodeType: 'Starred', value, ctx: 'Load', ...this.at } : value;
    });
    return { nodeType: 'Tuple', elts, ctx: 'Load', ...this.at };
  }

  /** A function of a format, which it does not look at, that gives the value; None for none. */
  later(value: Expr | null, words: string): Expr {
    if (value === null) return { nodeType: 'Constant', value: { kind: 'none' }, ...this.at };
    const made: Expr = { nodeType: 'Lambda', args: this.format(), body: this.unstarred(value), ...this.at };
    deferredWords.set(made, words);
    return made;
  }

  /** `*Ts = *tuple[int]`: what unpacking gives. */
  private unstarred(value: Expr): Expr {
    if (value.nodeType !== 'Starred') return value;
    const unpacked: Expr = { nodeType: 'Tuple', elts: [value], ctx: 'Load', ...this.at };
    return this.subscript(unpacked, { nodeType: 'Constant', value: { kind: 'int', value: 0 }, ...this.at });
  }

  private format(): Arguments {
    const format = { nodeType: 'Arg', arg: '.format', annotation: null, ...this.at } as const;
    const value: Expr = { nodeType: 'Constant', value: { kind: 'int', value: 1 }, ...this.at };
    return { ...NO_ARGUMENTS, posonlyargs: [format], defaults: [value] };
  }

  call(name: string, args: readonly Expr[]): Expr {
    return { nodeType: 'Call', func: this.name(name), args, keywords: [], ...this.at };
  }

  decorated(decorators: readonly Expr[], value: Expr): Expr {
    return decorators.reduceRight<Expr>(
      (inner, decorator) => ({ nodeType: 'Call', func: decorator, args: [inner], keywords: [], ...this.at }),
      value,
    );
  }

  subscript(value: Expr, slice: Expr): Expr {
    return { nodeType: 'Subscript', value, slice, ctx: 'Load', ...this.at };
  }

  attribute(value: Expr, attr: string): Expr {
    return { nodeType: 'Attribute', value, attr, ctx: 'Store', ...this.at };
  }

  assign(id: string, value: Expr): Stmt {
    return this.assignTo({ nodeType: 'Name', id, ctx: 'Store', ...this.at }, value);
  }

  assignTo(target: Expr, value: Expr): Stmt {
    return { nodeType: 'Assign', targets: [target], value, ...this.at };
  }

  returns(value: Expr): Stmt {
    return { nodeType: 'Return', value, ...this.at };
  }

  forget(id: string): Stmt {
    return { nodeType: 'Delete', targets: [{ nodeType: 'Name', id, ctx: 'Del', ...this.at }], ...this.at };
  }

  define(name: string, parameters: readonly string[], body: readonly Stmt[], type_params: readonly TypeParam[]): Stmt {
    const args = parameters.map((arg) => ({ nodeType: 'Arg', arg, annotation: null, ...this.at }) as const);
    return {
      nodeType: 'FunctionDef',
      name,
      args: { ...NO_ARGUMENTS, args },
      body,
      decorator_list: [],
      returns: null,
      type_params,
      ...this.at,
    };
  }

  /** What the scope is built with. */
  imports(): Stmt {
    const names = [
      ['_type_parameter', PARAMETER],
      ['_type_alias', ALIAS],
      ['Generic', GENERIC],
    ].map(
      ([name, asname]) => ({ nodeType: 'Alias', name: name as string, asname: asname as string, ...this.at }) as const,
    );
    return { nodeType: 'ImportFrom', module: '_typing', names, level: 0, ...this.at };
  }
}

const NO_ARGUMENTS = {
  posonlyargs: [],
  args: [],
  vararg: null,
  kwonlyargs: [],
  kw_defaults: [],
  kwarg: null,
  defaults: [],
} as const;
