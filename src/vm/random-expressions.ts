/**
 * For tests: random expressions of names that are there and names that are not, over one line or several, in statements
 * of all kinds. Nearly all of them fail somewhere, so that what is said, and where the marks stand, can be compared.
 */
import fc from 'fast-check';

type Text = fc.Arbitrary<string>;

const gap = fc.constantFrom('', ' ', '\n        ', '  # note\n    ', ' ');
const blank = fc.constantFrom(' ', '\n        ', '  ');
const arithmetic = fc.constantFrom('+', '-', '*', '/', '//', '%', '@', '**', '<<', '&', '|');
const comparison = fc.constantFrom('<', '==', 'in', 'is not', '>=');
const leaf = fc.constantFrom(
  ...['a', 'b', 'bad', '0', '1', '"s"', 'None', 'f', 'd', 'l', '[]', '"日本"', 'd["k"]', 'o.x', '(a)', '...', '1.5'],
  ...['f"{a}"', "f'{bad!r:>{b}}'"],
);

function several(item: Text, least: number): fc.Arbitrary<string[]> {
  return fc.array(item, { minLength: least, maxLength: 3 });
}

/** `parts` one after the other; strings stand for themselves. */
function row(...parts: (Text | string)[]): Text {
  return fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((all) => all.join(''));
}

function compounds(e: Text): Text[] {
  return [
    row('(', e, blank, arithmetic, blank, e, ')'),
    row(leaf, blank, arithmetic, blank, leaf),
    fc.tuple(e, gap, several(e, 0), gap).map(([callee, x, args, y]) => `(${callee})(${x}${args.join(', ')}${y})`),
    fc.tuple(several(e, 0), gap).map(([args, x]) => `f(${args.join(`,${x || ' '}`)})`),
    row('(', e, ')[', gap, e, gap, ']'),
    row('l[', e, ':', gap, e, ']'),
    row('(', e, ').', fc.constantFrom('x', 'y', 'real')),
    row('(', e, blank, comparison, ' ', e, ')'),
    row('(', e, blank, 'if ', e, ' else ', e, ')'),
    row('(', fc.constantFrom('-', '~', 'not '), e, ')'),
    fc.tuple(several(e, 1), gap).map(([items, x]) => `[${x}${items.join(', ')},${x}]`),
    row('{', gap, e, ': ', e, '}'),
    row('[', e, ' for a in (', e, ',)]'),
    row('(', e, ' and ', e, ')'),
    row('f(*', e, ')'),
    row('f(k=', e, ', **d)'),
    e.map((inner) => (inner.includes('#') ? inner : `f"""<{(${inner})}>"""`)),
  ];
}

const expression = fc.letrec<{ e: string }>((tie) => ({
  e: fc.oneof({ maxDepth: 4, depthIdentifier: 'expression' }, leaf, ...compounds(tie('e'))),
})).e;

const statement = fc.oneof(
  ...['print((', 'v = (', 'return (', 'return f(', 'v = f(', 'o.x = (', 'a, b = (', 'raise (', 'v += ('].map((head) => {
    return row(head, expression, head.endsWith('((') ? '))' : ')');
  }),
  row('l[', expression, '] = (', expression, ')'),
  row('l[', expression, '] += (', expression, ')'),
  row('for q in (', expression, '): pass'),
  row('assert (', expression, '), (', expression, ')'),
  row('if (', expression, '): pass'),
  row('with (', expression, '): pass'),
  row('del (', expression, ')[0]'),
  row('(', expression, ')'),
);

/** A program of a few such statements. */
export const anyFailingProgram: Text = fc.array(statement, { minLength: 1, maxLength: 2 }).map((statements) => {
  const body = statements.map((text) => `    ${text}\n`).join('');
  return `class O: x = 3
o = O(); d = {'k': 2}; l = [1, 2, 3]
def f(*args, **kw): return args[0] if args else 5
def main(a, b):
    v = 1
${body}main(1, 2)
`;
});
