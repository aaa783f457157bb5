import { expect, test } from 'vitest';
import type { PyTuple, Value } from '../value.ts';
import { raised } from './bare-interpreter.ts';
import { binderOf } from './signature.ts';

function bind(signature: string, args: Value[], keywords: Record<string, Value> | null = null, name = 'f') {
  return binderOf(name, signature)(args, keywords === null ? null : new Map(Object.entries(keywords)), false);
}

test('the right number of positional arguments is passed on as it is', () => {
  const args = [1, 2];
  expect(bind('(a, b, /)', args)).toBe(args);
});

test('what is left out gets its default, or undefined where there is none', () => {
  expect(bind("(a, /, b=None, c=True, d='x, y', e=-1, f=)", [1])).toEqual([1, null, true, 'x, y', -1, undefined]);
});

test('keywords find their parameters in any order', () => {
  expect(bind('(a, b=2, *, c=3)', [1], { c: 5, b: 4 })).toEqual([1, 4, 5]);
});

test('self stays in front of the parameters', () => {
  expect(binderOf('f', '(a, b=2)')(['self', 1], null, true)).toEqual(['self', 1, 2]);
});

test('*args is a tuple at its place, and **kwargs stays in the keywords', () => {
  const [first, rest, option] = bind('(a, *args, sep=None, **kwargs)', [1, 2, 3], { sep: '-', other: 1 });
  expect([first, (rest as PyTuple).items, option]).toEqual([1, [2, 3], '-']);
});

test('the given arguments are never changed', () => {
  const args = [1];
  bind('(a, b=2, c=3)', args);
  expect(args).toEqual([1]);
});

test('each kind of function refuses arguments in its own words', () => {
  const words = (signature: string, args: Value[], keywords: Record<string, Value> | null = null) =>
    raised(() => bind(signature, args, keywords));
  expect(words('(obj, /)', [])).toBe('TypeError: f() takes exactly one argument (0 given)');
  expect(words('(/)', [1])).toBe('TypeError: f() takes no arguments (1 given)');
  expect(words('(a, b, c=1, /)', [1])).toBe('TypeError: f expected at least 2 arguments, got 1');
  expect(words('(a, b=1, /)', [1, 2, 3])).toBe('TypeError: f expected at most 2 arguments, got 3');
  expect(words('(a, b, /)', [1])).toBe('TypeError: f expected 2 arguments, got 1');
  expect(words('(a, /)', [], { a: 1 })).toBe('TypeError: f() takes no keyword arguments');
  expect(words('(a, b=1)', [])).toBe("TypeError: f() missing required argument 'a' (pos 1)");
  expect(words('(a, b=1)', [1, 2, 3])).toBe('TypeError: f() takes at most 2 arguments (3 given)');
  expect(words('(a, *, b=1)', [1, 2])).toBe('TypeError: f() takes exactly 1 positional argument (2 given)');
  expect(words('(a, b=1)', [1], { a: 1 })).toBe("TypeError: argument for f() given by name ('a') and position (1)");
  expect(words('(a, begin=1)', [1], { begn: 1 })).toBe(
    "TypeError: f() got an unexpected keyword argument 'begn'. Did you mean 'begin'?",
  );
});
