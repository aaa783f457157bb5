/**
 * For tests: Python expressions worked out twice, by CPython (Pyodide) and by our natives. CPython parses them and hands
 * over a tree, which is walked here without frames or compiler, so that objects can be tested before and apart from both.
 */
import { BINARY_OPS, COMPARE_OPS } from '#bytecode';
import type { Interpreter } from '../interpreter.ts';
import { bareInterpreter, now as here } from '../objects/bare-interpreter.ts';
import { complex } from '../objects/complex.ts';
import type { PyDict } from '../objects/dict.ts';
import { PyThrow } from '../objects/exception.ts';
import { PyMethod } from '../objects/function.ts';
import { bytes, dict, float, intFromBig, list, tuple } from '../objects/make.ts';
import { PySlice } from '../objects/slice.ts';
import { Ellipsis, NotImplemented, PyType } from '../objects/type.ts';
import { getAttr } from '../protocol/attribute.ts';
import { invoke } from '../protocol/invoke.ts';
import { dictSet } from '../protocol/mapping.ts';
import { binaryOp, compareOp, contains, getItem, truth, unaryOp } from '../protocol/operators.ts';
import { settle } from '../protocol/settle.ts';
import { repr, str } from '../protocol/text.ts';
import { isResumable, type Keywords, type Maybe } from '../resumable.ts';
import type { Value } from '../value.ts';
import { containerBuiltins } from './containers.ts';
import { scalarBuiltins } from './scalars.ts';

/** An expression as CPython parsed it: its kind and its parts. */
type Tree = readonly [kind: string, ...parts: unknown[]];

/** Run in CPython: for each line the tree, and the repr of its value or the text of its exception. */
export const ORACLE = `
import ast, json, warnings
warnings.simplefilter('ignore')
OPS = dict(Add='+', BitAnd='&', FloorDiv='//', LShift='<<', MatMult='@', Mult='*', Mod='%', BitOr='|', Pow='**',
           RShift='>>', Sub='-', Div='/', BitXor='^', Lt='<', LtE='<=', Eq='==', NotEq='!=', Gt='>', GtE='>=',
           In='in', NotIn='not in', USub='-', UAdd='+', Invert='~', Not='not')
def op(o): return OPS[type(o).__name__]
def tree(n):
    match n:
        case ast.Constant(value=v):
            if isinstance(v, (bool, type(None), type(...))): return ['name', repr(v)]
            if isinstance(v, int): return ['int', hex(v)]
            if isinstance(v, float): return ['float', repr(v)]
            if isinstance(v, complex): return ['complex', repr(v.imag)]
            if isinstance(v, str): return ['str', [ord(c) for c in v]]
            return ['bytes', list(v)]
        case ast.Name(id=i): return ['name', i]
        case ast.BinOp(left=l, op=o, right=r): return ['binary', op(o), tree(l), tree(r)]
        case ast.UnaryOp(op=o, operand=v): return ['unary', op(o), tree(v)]
        case ast.Compare(left=l, ops=[o], comparators=[r]): return ['compare', op(o), tree(l), tree(r)]
        case ast.Call(func=f, args=a, keywords=k): return ['call', tree(f), [tree(x) for x in a], [[x.arg, tree(x.value)] for x in k]]
        case ast.Attribute(value=v, attr=a): return ['attribute', tree(v), a]
        case ast.Subscript(value=v, slice=s): return ['item', tree(v), tree(s)]
        case ast.Slice(lower=a, upper=b, step=c): return ['slice'] + [tree(x) if x else ['name', 'None'] for x in (a, b, c)]
        case ast.Tuple(elts=e): return ['tuple', [tree(x) for x in e]]
        case ast.List(elts=e): return ['list', [tree(x) for x in e]]
        case ast.Dict(keys=k, values=v): return ['dict', [[tree(x), tree(y)] for x, y in zip(k, v)]]
    raise SystemError('no tree for ' + ast.dump(n))
def answer(line):
    try: return repr(eval(line))
    except BaseException as e: return type(e).__name__ + ': ' + str(e)
json.dumps([[tree(ast.parse(line, mode='eval').body), answer(line)] for line in LINES])
`;

/** A result that needs no Python. */
function now<T>(result: Maybe<T>): T {
  return here(isResumable(result) ? settle(result) : result);
}

/** What our natives make of a tree: the repr of its value, or its exception as the last line of a traceback has it. */
export function evaluate(tree: Tree, names: Readonly<Record<string, Value>> = {}): string {
  const { interp } = bareInterpreter();
  try {
    return now(repr(interp, new Evaluator(interp, { ...NAMES, ...names }).value(tree)));
  } catch (error) {
    if (error instanceof PyThrow) return lastLine(interp, error);
    throw error;
  }
}

function lastLine(interp: Interpreter, { exception }: PyThrow): string {
  const { items } = exception.args;
  const { name } = exception.type;
  const first = items[0] as Value;
  if (items.length === 0) return `${name}: `;
  if (items.length > 1) return `${name}: ${now(repr(interp, exception.args))}`;
  return `${name}: ${now(name === 'KeyError' ? repr(interp, first) : str(interp, first))}`;
}

const NAMES: Readonly<Record<string, Value>> = {
  ...containerBuiltins,
  ...scalarBuiltins,
  None: null,
  True: true,
  False: false,
  Ellipsis,
  NotImplemented,
};

class Evaluator {
  private readonly interp: Interpreter;
  private readonly names: Readonly<Record<string, Value>>;
  constructor(interp: Interpreter, names: Readonly<Record<string, Value>>) {
    this.interp = interp;
    this.names = names;
  }

  value([kind, a, b, c]: Tree): Value {
    const { interp } = this;
    switch (kind) {
      case 'int':
        return intFromBig(BigInt(a as string));
      case 'float':
        return float(a === 'inf' ? Number.POSITIVE_INFINITY : Number(a));
      case 'complex':
        return complex(0, Number(a));
      case 'str':
        return String.fromCodePoint(...(a as number[]));
      case 'bytes':
        return bytes(Uint8Array.from(a as number[]));
      case 'name':
        return this.named(a as string);
      case 'binary':
        return now(binaryOp(interp, BINARY_OPS.indexOf(a as '+'), this.value(b as Tree), this.value(c as Tree)));
      case 'unary':
        return this.unary(a as string, this.value(b as Tree));
      case 'compare':
        return this.compare(a as string, this.value(b as Tree), this.value(c as Tree));
      case 'call':
        return this.call(this.value(a as Tree), this.values(b), c as [string, Tree][]);
      case 'attribute':
        return now(getAttr(interp, this.value(a as Tree), b as string));
      case 'item':
        return now(getItem(interp, this.value(a as Tree), this.value(b as Tree)));
      case 'slice':
        return new PySlice(this.value(a as Tree), this.value(b as Tree), this.value(c as Tree));
      case 'tuple':
        return tuple(this.values(a));
      case 'list':
        return list(this.values(a));
      case 'dict':
        return this.dict(a as [Tree, Tree][]);
      default:
        throw new Error(`no meaning for ${kind}`);
    }
  }

  private values(trees: unknown): Value[] {
    return (trees as Tree[]).map((tree) => this.value(tree));
  }

  private named(name: string): Value {
    const value = this.names[name];
    if (value === undefined) throw new Error(`no name ${name}`);
    return value;
  }

  private unary(op: string, value: Value): Value {
    if (op === 'not') return !now(truth(this.interp, value));
    return now(unaryOp(this.interp, op === '-' ? '__neg__' : op === '+' ? '__pos__' : '__invert__', value));
  }

  private compare(op: string, left: Value, right: Value): Value {
    if (op === 'in') return now(contains(this.interp, right, left));
    if (op === 'not in') return !now(contains(this.interp, right, left));
    return now(compareOp(this.interp, COMPARE_OPS.indexOf(op as '<'), left, right));
  }

  private call(callee: Value, args: Value[], keywords: readonly [string, Tree][]): Value {
    const named: Keywords | null =
      keywords.length === 0 ? null : new Map(keywords.map(([name, tree]) => [name, this.value(tree)]));
    // Like LOAD_METHOD: a method that is called where it is found is not bound before.
    if (callee instanceof PyMethod) return now(invoke(this.interp, callee.func, [callee.self, ...args], named));
    if (!(callee instanceof PyType)) return now(invoke(this.interp, callee, args, named));
    const made = now(invoke(this.interp, callee.lookup('__new__') as Value, [callee, ...args], named));
    const init = callee.lookup('__init__');
    if (init !== undefined) now(invoke(this.interp, init, [made, ...args], named));
    return made;
  }

  private dict(entries: readonly [Tree, Tree][]): PyDict {
    const made = dict();
    for (const [key, value] of entries) now(dictSet(this.interp, made, this.value(key), this.value(value)));
    return made;
  }
}
