/** sys.getsizeof as CPython 3.14 answers on 64-bit Linux. The oracle of the conformance programs counts in words of 32 bits. */
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, run } from './index.ts';

function printed(...lines: string[]): string {
  let text = '';
  const files = { 'p.py': ['import sys', 'size = sys.getsizeof', ...lines].join('\n') };
  run({ main: 'p.py', files, args: [] }, DEFAULT_SETTINGS, {
    text: (_stream, chunk) => {
      text += chunk;
    },
  });
  return text;
}

test('a list that grows takes room ahead, and gives it back when it shrinks', () => {
  const grown = printed(
    'items = []',
    'for n in range(18):',
    '    print((size(items) - 56) // 8, end=" ")',
    '    items.append(n)',
    'while items:',
    '    items.pop()',
    '    print((size(items) - 56) // 8, end=" ")',
  );
  expect(grown).toBe('0 4 4 4 4 8 8 8 8 16 16 16 16 16 16 16 16 24 24 24 24 24 24 24 16 16 16 16 12 12 8 8 8 8 4 0 ');
});

test('the room of a list follows from how it was made', () => {
  const made = ['[1]', '[1, 2, 3]', '[*"abc"]', '[n for n in range(10)]', 'list(range(5))', 'list((1, 2, 3))'];
  const more = ['list(n for n in range(10))', 'list({1: 2, 3: 4})', '[1, 2, 3][:]', '[1] + [2, 3]', '[0] * 100'];
  const rooms = printed(`print([(size(made) - 56) // 8 for made in (${[...made, ...more].join(', ')})])`);
  expect(rooms).toBe('[1, 4, 4, 16, 6, 4, 16, 8, 3, 3, 100]\n');
});

test('dicts and sets grow in powers of two', () => {
  const dicts = 'print([size({key: 0 for key in range(n)}) for n in (0, 5, 6, 11, 43)], size({"a": 1}))';
  const sets = 'print([size(set(range(n))) for n in (0, 4, 5, 20)])';
  expect(printed(dicts, sets)).toBe('[64, 224, 352, 632, 2264] 184\n[216, 216, 728, 2264]\n');
});

test('scalars and tuples have the size of their digits, characters and items', () => {
  const numbers = 'print([size(n) for n in (0, True, 2**30 - 1, 2**30, 2**100, 1.5, 1j, None)])';
  const texts = 'print([size(text) for text in ("", "abc", "\\xff" * 3, "€", "a😀", b"abc")], size(()), size((1, 2)))';
  expect(printed(numbers, texts)).toBe('[28, 28, 28, 32, 40, 24, 32, 16]\n[41, 44, 60, 60, 68, 36] 48 64\n');
});

test('instances have a dict elsewhere or slots inside', () => {
  const classes = ['class A: pass', 'class B:', '    __slots__ = ("x", "y")', 'class C(B): pass', 'class D(int): pass'];
  expect(printed(...classes, 'print([size(kind()) for kind in (A, B, C, D, ValueError)])')).toBe(
    '[48, 48, 64, 60, 88]\n',
  );
});

test('what would be a guess is refused', () => {
  const guess = (expression: string) =>
    printed('class A:', '    x = 1', 'a = A()', 'a.y = 2', 'd = {1: 2}', 'del d[1]', `size(${expression})`);
  for (const expression of ['a.__dict__', 'd', 'A', '(x for x in d)', '"a b".split()']) {
    expect(guess(expression)).toMatch(/NotImplementedError: the size of .* in CPython is not known here/);
  }
});
