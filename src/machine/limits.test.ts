/**
 * Programs that want too much of everything: each ends by CPython's own exception or by a limit that says its name, with the
 * trace so far kept. How long that takes is not tested, but whoever makes one of them slow will notice here.
 */
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Program, run, type Settings, start } from './index.ts';

const SMALL: Settings = {
  ...DEFAULT_SETTINGS,
  limits: { ...DEFAULT_SETTINGS.limits, instructions: 1_000_000, events: 2_000_000, heapObjects: 1_000_000 },
};

const programOf = (source: string): Program => ({ main: 'p.py', files: { 'p.py': `${source}\n` }, args: [] });

/** The last line of the traceback, or which limit it was. */
function ending(source: string, settings: Settings): string {
  let errors = '';
  const text = (stream: 1 | 2, piece: string) => {
    if (stream === 2) errors = `${errors}${piece}`.slice(-400);
  };
  const { ended, trace } = run(programOf(source), settings, { text });
  expect(trace.length).toBeGreaterThan(2);
  if (ended?.reason === 'limit') return ended.text;
  return errors.trim().split('\n').at(-1) || String(ended?.reason);
}

const NESTED = 'l = []\nfor i in range(10**4): l = [l]\n';
const TUPLES = 'l = m = ()\nfor i in range(10**4): l, m = (l,), (m,)\n';
const DEEP = 'RecursionError: maximum recursion depth exceeded';
const DIGITS = 'ValueError: Exceeds the limit (4300 digits) for integer string conversion';

const EXCEPTIONS: readonly [source: string, ending: string][] = [
  ['10**10**10', 'MemoryError'],
  ['1 << 10**9', 'MemoryError'],
  ['1 << 10**12', 'MemoryError'],
  ['pow(3, 10**10)', 'MemoryError'],
  ['x = 3**1000\nwhile True: x *= x', 'MemoryError'],
  ['[0] * 10**12', 'MemoryError'],
  ['(0,) * 10**12', 'MemoryError'],
  ['"x" * 10**10', 'MemoryError'],
  ['b"x" * 10**11', 'MemoryError'],
  ['bytes(10**12)', 'MemoryError'],
  ['bytearray(10**11)', 'MemoryError'],
  ['list(range(10**18))', 'MemoryError'],
  ['tuple(range(10**12))', 'MemoryError'],
  ['sorted(range(10**18))', 'MemoryError'],
  ['[i for i in range(10**18)]', 'the limit of 1000000 instructions was reached'],
  ['l = []\nl[:] = range(10**18)', 'MemoryError'],
  ['a, *b = range(10**18)', 'MemoryError'],
  ['print(*range(10**18))', 'MemoryError'],
  ['l = [1]\nwhile True: l += l', 'MemoryError'],
  ['l = (1,)\nwhile True: l += l', 'MemoryError'],
  ['s = "x"\nwhile True: s += s', 'MemoryError'],
  ['"%*d" % (10**9, 1)', 'MemoryError'],
  ['format(1, "100000000000")', 'MemoryError'],
  ['f"{1:>{10**11}}"', 'MemoryError'],
  ['"x".center(10**11)', 'MemoryError'],
  ['"{:.2000000000f}".format(1.5)', 'MemoryError'],
  ['("x" * 100000).replace("x", "y" * 100000)', 'MemoryError'],
  ['("y" * 100000).join("x" * 100000)', 'MemoryError'],
  ['import random\nrandom.getrandbits(10**11)', 'MemoryError'],
  ['import math\nmath.comb(10**9, 5 * 10**8)', 'MemoryError'],
  ['str(10**100000)', `${DIGITS}; use sys.set_int_max_str_digits() to increase the limit`],
  ['f"{10**100000}"', `${DIGITS}; use sys.set_int_max_str_digits() to increase the limit`],
  ['int("9" * 100000)', `${DIGITS}: value has 100000 digits; use sys.set_int_max_str_digits() to increase the limit`],
  ['def f(): f()\nf()', DEEP],
  [`${NESTED}repr(l)`, DEEP],
  ['l = []; l.append(l)\nm = []; m.append(m)\nl == m', DEEP],
  [`${TUPLES}l < m`, DEEP],
  [`${TUPLES}hash(l)`, DEEP],
  ['class A:\n    def __getattr__(self, name): return self.y\nA().x', DEEP],
  ['class A:\n    def __repr__(self): return repr(self)\nrepr(A())', DEEP],
  ['class A:\n    def __eq__(self, other): return self == other\nA() == A()', DEEP],
  ['class A: pass\nA.__call__ = A()\nA()()', DEEP],
  ['class A:\n    def __iter__(self): return iter(self)\nlist(A())', DEEP],
  ['def g(n):\n    yield n\n    yield from g(n + 1)\nfor x in g(0): pass', DEEP],
  ['g = iter([1])\nfor i in range(10**4): g = (x for x in g)\nlist(g)', DEEP],
  ['import asyncio\nasync def f(n): return await f(n + 1)\nasyncio.run(f(0))', DEEP],
  ['def k(x): return sorted([2, 1], key=k)\nk(1)', DEEP],
  ['s = "exec(s)"\nexec(s)', DEEP],
];

describe('ends by an exception', () => {
  for (const [source, wanted] of EXCEPTIONS) {
    test(source, () => {
      expect(ending(source, SMALL)).toContain(wanted);
    });
  }
});

const ENDLESS: readonly string[] = [
  'while True: pass',
  'while True:\n    try:\n        while True: pass\n    except BaseException: pass',
  'sum(range(10**18))',
  'any(iter(int, 1))',
  'all(iter(lambda: 1, 0))',
  'max(range(10**18))',
  '"a" in iter(range(10**18))',
  '"a" in range(10**18)',
  'range(10**18).count(0.5)',
  'list(filter(None, iter(int, 1)))',
  'for x in zip(*[range(10**18)] * 2): pass',
  'import itertools\nsum(itertools.repeat(1))',
  'import itertools\nnext(itertools.islice(itertools.count(), 10**18, None))',
  'import collections\ncollections.deque(range(10**18), maxlen=3)',
  'import functools\nfunctools.reduce(lambda a, b: b, range(10**18))',
  'import asyncio\nasync def main():\n    while True: await asyncio.sleep(0)\nasyncio.run(main())',
  'import asyncio\nloop = asyncio.new_event_loop()\ndef f(): loop.call_soon(f)\nf()\nloop.run_forever()',
];

describe('ends by a limit, because it would never end', () => {
  for (const source of ENDLESS) {
    test(source, () => {
      expect(ending(source, SMALL)).toMatch(/^the limit of \d+ (instructions|events) was reached$/);
    });
  }

  test('a pattern that goes back again and again', () => {
    expect(ending('import re\nre.match(r"(a+)+$", "a" * 40 + "b")', SMALL)).toBe(
      'the limit of 1000000 instructions was reached, in a regular expression',
    );
  });

  test('output without end', () => {
    expect(ending('while True: print("x" * 100_000)', SMALL)).toBe(
      'the limit of 10000000 characters of output was reached',
    );
  });
});

const FULL: Settings = {
  ...DEFAULT_SETTINGS,
  lines: false,
  limits: { ...DEFAULT_SETTINGS.limits, memory: 30_000_000 },
};

const HOARDING: readonly string[] = [
  'l = []\nwhile True: l.append([])',
  'l = None\nwhile True: l = (l,)',
  'class Node:\n    def __init__(self, next): self.next = next\nl = None\nwhile True: l = Node(l)',
  'd = {}\nwhile True: d[f"key {len(d)}"] = 1',
  'l = []\nwhile True: l.append(bytes(10**6))',
  'l = []\nwhile True: l.append(f"{len(l)}" * 10**6)',
  'l = []\nwhile True: l.append([None] * 10**6)',
  'l = []\nwhile True: l.append(list(range(10**5)))',
  'import collections\nd = collections.deque()\nwhile True: d.append(object())',
  'def g(): yield l\nl = []\nwhile True: l.append(g())',
  'import asyncio\nasync def main():\n    q = asyncio.Queue()\n    while True: await q.put(object())\nasyncio.run(main())',
  'import asyncio\nasync def f(): await asyncio.sleep(1)\nasync def main():\n    l = []\n    while True: l.append(asyncio.create_task(f()))\nasyncio.run(main())',
];

describe('ends by a limit, because it keeps more and more', () => {
  for (const source of HOARDING) {
    test(source, () => {
      expect(ending(source, FULL)).toBe('the limit of 30000000 bytes of memory was reached');
    }, 30_000);
  }

  test('but not because it makes and drops much', () => {
    expect(ending('for i in range(500): l = [i] * 10**5, bytes(10**6), "x" * 10**6', FULL)).toBe('exited');
    expect(ending('for i in range(10**5): l = [i], {i: i}, str(i)', FULL)).toBe('exited');
  });
});

test('native code that would go on for ever can be stopped from outside', () => {
  const session = start(programOf('sum(range(10**18))'), DEFAULT_SETTINGS);
  for (let i = 0; i < 5; i++) expect(session.advance(100_000)).toBe(true);
  session.stop();
  expect(session.ended?.reason).toBe('stopped');
});
