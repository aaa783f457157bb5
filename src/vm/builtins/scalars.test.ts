import fc from 'fast-check';
import { loadPyodide } from 'pyodide';
import { beforeAll, expect, test } from 'vitest';
import { evaluate, ORACLE } from './expression-oracle.ts';
import { EXPRESSIONS } from './scalars.expressions.ts';

type Answer = readonly [tree: Parameters<typeof evaluate>[0], answer: string];

let ask: (lines: readonly string[]) => Answer[];

beforeAll(async () => {
  const python = await loadPyodide();
  ask = (lines) => {
    python.globals.set('LINES', python.toPy(lines));
    return JSON.parse(python.runPython(ORACLE)) as Answer[];
  };
}, 60_000);

/** What differs from CPython, as `expression -> ours, not theirs`. */
function differences(lines: readonly string[]): string[] {
  return ask(lines).flatMap(([tree, theirs], i) => {
    const ours = evaluate(tree);
    return ours === theirs ? [] : [`${lines[i]} -> ${ours}, not ${theirs}`];
  });
}

test('every listed expression gives what CPython gives, messages included', () => {
  expect(differences(EXPRESSIONS)).toEqual([]);
});

const SEED = 20_260;
const sample = <T>(arbitrary: fc.Arbitrary<T>, count: number) => fc.sample(arbitrary, { numRuns: count, seed: SEED });

const double = fc.double({ noNaN: true, noDefaultInfinity: true });
const float = fc.oneof(double, fc.double({ min: -1e6, max: 1e6, noNaN: true })).map((x) => {
  const text = Object.is(x, -0) ? '-0.0' : String(x);
  return `float('${text}')`;
});
const int = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n })).map(String);
const number = fc.oneof(float, int);

test(`arithmetic of any two numbers gives what CPython gives (seed ${SEED})`, () => {
  const operator = fc.constantFrom('+', '-', '*', '/', '//', '%', '==', '<', '>=');
  const lines = sample(fc.tuple(number, operator, number), 600).map(([a, op, b]) => `(${a}) ${op} (${b})`);
  expect(differences(lines)).toEqual([]);
});

test(`bits, shifts and remainders of any two ints give what CPython gives (seed ${SEED})`, () => {
  const operator = fc.constantFrom('&', '|', '^', '//', '%', '>>');
  const lines = sample(fc.tuple(int, operator, int), 600).map(([a, op, b]) =>
    op === '>>' ? `(${a}) >> ((${b}) % 200), (${a}) << ((${b}) % 200)` : `(${a}) ${op} (${b})`,
  );
  expect(differences(lines)).toEqual([]);
});

test(`repr and round of any float give what CPython gives (seed ${SEED})`, () => {
  const lines = sample(fc.tuple(float, fc.integer({ min: -5, max: 20 })), 600).map(
    ([x, places]) => `(${x}, round(${x}, ${places}), (${x}).hex())`,
  );
  expect(differences(lines)).toEqual([]);
});

const option = (...choices: string[]) => fc.constantFrom('', '', ...choices);
const layout = (types: string) =>
  fc
    .tuple(
      option('<', '>', '^', '=', '*^', '0>', '🎉='),
      option('+', ' ', '-'),
      option('z'),
      option('#'),
      option('0'),
      option('1', '8', '15', '24'),
      option(',', '_'),
      option('.0', '.1', '.3', '.10'),
      fc.constantFrom(...types, ''),
    )
    .map((parts) => parts.join(''));

test(`any format specification gives what CPython gives (seed ${SEED})`, () => {
  const text = fc.constantFrom("''", "'abc'", "'héllo'", "'🎉x'");
  const lines = [
    ...sample(fc.tuple(int, layout('bdoxXneEfg%')), 400),
    ...sample(fc.tuple(float, layout('eEfFgGn%d')), 400),
    ...sample(fc.tuple(text, layout('sd')), 200),
  ].map(([value, spec]) => `format(${value}, '${spec}')`);
  expect(differences(lines)).toEqual([]);
});

test(`any percent conversion gives what CPython gives (seed ${SEED})`, () => {
  const conversion = fc
    .tuple(
      option('-', '+', ' ', '0', '#', '-0', '+0#'),
      option('5', '12'),
      option('.0', '.3'),
      fc.constantFrom(...'dixXoeEfgGsra'),
    )
    .map((parts) => `%${parts.join('')}`);
  const lines = sample(fc.tuple(conversion, number), 600).map(([spec, value]) => `'${spec}|' % (${value},)`);
  expect(differences(lines)).toEqual([]);
});
