/**
 * An expression as text again, with CPython's spaces, brackets and quotes: what `from __future__ import annotations`
 * keeps of annotations. Not the text that was written. See Python/ast_unparse.c.
 */
import { assertNever } from '#base';
import { type Const, constText, strRepr } from '#bytecode';
import type { Arguments, Call, Comprehension, Dict, DictComp, Expr, JoinedStr, TemplateStr } from './ast.ts';

/** How tightly an expression holds together. */
const LEVEL = {
  NAMED: 0,
  TUPLE: 1,
  TEST: 2,
  OR: 3,
  AND: 4,
  NOT: 5,
  COMPARE: 6,
  EXPR: 7,
  XOR: 8,
  BAND: 9,
  SHIFT: 10,
  SUM: 11,
  TERM: 12,
  FACTOR: 13,
  POWER: 14,
  AWAIT: 15,
  ATOM: 16,
} as const;

const BINARY: Readonly<Record<string, number>> = {
  '|': LEVEL.EXPR,
  '^': LEVEL.XOR,
  '&': LEVEL.BAND,
  '<<': LEVEL.SHIFT,
  '>>': LEVEL.SHIFT,
  '+': LEVEL.SUM,
  '-': LEVEL.SUM,
  '*': LEVEL.TERM,
  '@': LEVEL.TERM,
  '/': LEVEL.TERM,
  '%': LEVEL.TERM,
  '//': LEVEL.TERM,
  '**': LEVEL.POWER,
};

/** The text of `e`, in brackets where it is weaker than `level` asks for. */
export function unparse(e: Expr, level: number = LEVEL.TEST): string {
  switch (e.nodeType) {
    case 'Constant':
      return constantText(e.value);
    case 'Name':
      return e.id;
    case 'Attribute': {
      const isInt = e.value.nodeType === 'Constant' && e.value.value.kind === 'int';
      return `${unparse(e.value, LEVEL.ATOM)}${isInt ? ' ' : ''}.${e.attr}`;
    }
    case 'Subscript':
      return `${unparse(e.value, LEVEL.ATOM)}[${unparse(e.slice, LEVEL.TUPLE)}]`;
    case 'Call':
      return callText(e);
    case 'Starred':
      return `*${unparse(e.value, LEVEL.EXPR)}`;
    case 'List':
      return `[${all(e.elts)}]`;
    case 'Set':
      return `{${all(e.elts)}}`;
    case 'Tuple':
      if (e.elts.length === 0) return '()';
      return within(`${all(e.elts)}${e.elts.length === 1 ? ',' : ''}`, LEVEL.TUPLE, level);
    case 'Dict':
      return dictText(e);
    case 'Slice': {
      const ends = [e.lower, e.upper].map((end) => (end === null ? '' : unparse(end)));
      return `${ends.join(':')}${e.step === null ? '' : `:${unparse(e.step)}`}`;
    }
    case 'BinOp': {
      const own = BINARY[e.op] as number;
      const [left, right] = e.op === '**' ? [own + 1, own] : [own, own + 1];
      return within(`${unparse(e.left, left)} ${e.op} ${unparse(e.right, right)}`, own, level);
    }
    case 'UnaryOp': {
      const own = e.op === 'not' ? LEVEL.NOT : LEVEL.FACTOR;
      return within(`${e.op}${e.op === 'not' ? ' ' : ''}${unparse(e.operand, own)}`, own, level);
    }
    case 'BoolOp': {
      const own = e.op === 'and' ? LEVEL.AND : LEVEL.OR;
      return within(e.values.map((value) => unparse(value, own + 1)).join(` ${e.op} `), own, level);
    }
    case 'Compare': {
      const rest = e.comparators.map((right, i) => ` ${e.ops[i]} ${unparse(right, LEVEL.COMPARE + 1)}`);
      return within(`${unparse(e.left, LEVEL.COMPARE + 1)}${rest.join('')}`, LEVEL.COMPARE, level);
    }
    case 'IfExp': {
      const chosen = `${unparse(e.body, LEVEL.TEST + 1)} if ${unparse(e.test, LEVEL.TEST + 1)}`;
      return within(`${chosen} else ${unparse(e.orelse)}`, LEVEL.TEST, level);
    }
    case 'Lambda': {
      // the blank stands only before parameters that may be given in both ways
      const head = e.args.args.length > 0 ? 'lambda ' : 'lambda';
      return within(`${head}${parametersText(e.args)}: ${unparse(e.body)}`, LEVEL.TEST, level);
    }
    case 'NamedExpr':
      return within(`${unparse(e.target, LEVEL.ATOM)} := ${unparse(e.value, LEVEL.ATOM)}`, LEVEL.NAMED, level);
    case 'Await':
      return within(`await ${unparse(e.value, LEVEL.ATOM)}`, LEVEL.AWAIT, level);
    case 'Yield':
      return e.value === null ? '(yield)' : `(yield ${unparse(e.value)})`;
    case 'YieldFrom':
      return `(yield from ${unparse(e.value)})`;
    case 'ListComp':
      return `[${comprehensionText(e)}]`;
    case 'SetComp':
    case 'DictComp':
      return `{${comprehensionText(e)}}`;
    case 'GeneratorExp':
      return `(${comprehensionText(e)})`;
    case 'JoinedStr':
    case 'FormattedValue':
      return `f${strRepr(e.nodeType === 'JoinedStr' ? bodyText(e) : fieldText(e))}`;
    case 'TemplateStr':
    case 'Interpolation':
      return `t${strRepr(e.nodeType === 'TemplateStr' ? bodyText(e) : fieldText(e))}`;
    default:
      return assertNever(e, 'expression');
  }
}

function within(text: string, own: number, level: number): string {
  return level > own ? `(${text})` : text;
}

function all(items: readonly Expr[]): string {
  return items.map((item) => unparse(item)).join(', ');
}

function dictText(e: Dict): string {
  const items = e.values.map((value, i) => {
    const key = e.keys[i] ?? null;
    return key === null ? `**${unparse(value, LEVEL.EXPR)}` : `${unparse(key)}: ${unparse(value)}`;
  });
  return `{${items.join(', ')}}`;
}

function callText(e: Call): string {
  const func = unparse(e.func, LEVEL.ATOM);
  const [only] = e.args;
  if (e.args.length === 1 && e.keywords.length === 0 && only?.nodeType === 'GeneratorExp') return func + unparse(only);
  const keywords = e.keywords.map(({ arg, value }) =>
    arg === null ? `**${unparse(value, LEVEL.EXPR)}` : `${arg}=${unparse(value)}`,
  );
  return `${func}(${[...e.args.map((arg) => unparse(arg)), ...keywords].join(', ')})`;
}

function comprehensionText(e: Comprehension | DictComp): string {
  const item = e.nodeType === 'DictComp' ? `${unparse(e.key)}: ${unparse(e.value)}` : unparse(e.elt);
  const clauses = e.generators.map(({ target, iter, ifs, is_async }) => {
    const head = ` ${is_async ? 'async ' : ''}for ${unparse(target, LEVEL.TUPLE)} in ${unparse(iter, LEVEL.TEST + 1)}`;
    return head + ifs.map((test) => ` if ${unparse(test, LEVEL.TEST + 1)}`).join('');
  });
  return item + clauses.join('');
}

function parametersText(args: Arguments): string {
  const positional = [...args.posonlyargs, ...args.args];
  const without = positional.length - args.defaults.length;
  const parts = positional.flatMap(({ arg }, i) => {
    const fallback = args.defaults[i - without];
    const text = fallback === undefined ? arg : `${arg}=${unparse(fallback)}`;
    return i === args.posonlyargs.length - 1 ? [text, '/'] : [text];
  });
  if (args.vararg !== null) parts.push(`*${args.vararg.arg}`);
  else if (args.kwonlyargs.length > 0) parts.push('*');
  args.kwonlyargs.forEach(({ arg }, i) => {
    const fallback = args.kw_defaults[i] ?? null;
    parts.push(fallback === null ? arg : `${arg}=${unparse(fallback)}`);
  });
  if (args.kwarg !== null) parts.push(`**${args.kwarg.arg}`);
  return parts.join(', ');
}

/** What stands between the quotes of an f- or t-string. */
function bodyText(e: JoinedStr | TemplateStr): string {
  const parts = e.values.map((value) => {
    if (value.nodeType === 'FormattedValue' || value.nodeType === 'Interpolation') return fieldText(value);
    if (value.nodeType !== 'Constant' || value.value.kind !== 'str') return '';
    return value.value.value.replaceAll('{', '{{').replaceAll('}', '}}');
  });
  return parts.join('');
}

function fieldText(e: Extract<Expr, { nodeType: 'FormattedValue' | 'Interpolation' }>): string {
  const text = e.nodeType === 'Interpolation' ? e.str : unparse(e.value, LEVEL.TEST + 1);
  const conversion = e.conversion === '' ? '' : `!${e.conversion}`;
  const spec = e.format_spec === null ? '' : `:${bodyText(e.format_spec)}`;
  return `{${text.startsWith('{') ? ' ' : ''}${text}${conversion}${spec}}`;
}

/** As repr() shows it, but for what no literal is: infinity is a number that is too large. */
function constantText(value: Const): string {
  const text = constText(value);
  return value.kind === 'float' || value.kind === 'complex' ? text.replace('inf', '1e309') : text;
}
