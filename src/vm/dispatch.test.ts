/** The loop itself: slices, blocking, tracing, limits. What Python programs print is the conformance programs' business. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runPython } from './run-python.ts';

const MIXED = `
def numbers(n):
    for i in range(n):
        got = yield i
        if got: print('got', got)
    return n

def chain():
    total = yield from numbers(3)
    yield total

class Box:
    def __init__(self, value): self.value = value
    def __repr__(self): return f'Box({self.value})'
    def __lt__(self, other): return self.value < other.value
    def __bool__(self): return self.value > 1
    def __iter__(self): return iter([self.value] * 2)

async def inner(x):
    return x + pause(1)

async def outer():
    return await inner(1) + await inner(2)

def drive(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value

print(list(chain()), sorted([Box(3), Box(1), Box(2)]), [b for b in map(Box, range(3)) if b])
print(drive(outer()), not Box(1), Box(0) or Box(5), [*Box(4)], pause('woken'))
try:
    try:
        1 / 0
    finally:
        print('finally')
except ZeroDivisionError as error:
    print(type(error).__name__, error)
a, *b = Box(9)
print(a, b, {Box(1).value: Box(2)}, f'{Box(7)!r:>8}')
`;

describe('a run', () => {
  const whole = runPython(MIXED);

  test('gives what Python gives', () => {
    expect(whole.uncaught).toBe(null);
    expect(whole.output).toBe(
      [
        '[0, 1, 2, 3] [Box(1), Box(2), Box(3)] [Box(2)]',
        '5 True Box(5) [4, 4] woken',
        'finally',
        'ZeroDivisionError division by zero',
        '9 [9] {1: Box(2)}   Box(7)\n',
      ].join('\n'),
    );
  });

  test('is the same whatever the slices (seed 14)', () => {
    const traced = runPython(MIXED, { trace: true });
    const law = fc.property(fc.integer({ min: 1, max: 200 }), (slice) => {
      const cut = runPython(MIXED, { slice, trace: true });
      expect([cut.output, cut.instructions, cut.told]).toEqual([traced.output, traced.instructions, traced.told]);
    });
    fc.assert(law, { seed: 14, numRuns: 40 });
  });

  test('counts the same instructions with and without tracing', () => {
    expect(runPython(MIXED, { trace: true }).instructions).toBe(whole.instructions);
  });
});

describe('the tracer', () => {
  test('is told of frames and of lines in the order in which they run', () => {
    const { told } = runPython('def f(x):\n    y = x + 1\n    return y\nz = f(2)\n', { trace: true });
    expect(told).toEqual([
      'push <module>',
      'line 1 in <module>',
      'line 4 in <module>',
      'push f(2)',
      'line 2 in f',
      'line 3 in f',
      'return from f',
      'return from <module>',
    ]);
  });

  test('is told of a loop line each time round', () => {
    const { told } = runPython('for i in range(2):\n    x = i\n', { trace: true });
    expect(told.filter((line) => line.startsWith('line')).map((line) => line.split(' ')[1])).toEqual([
      '1',
      '2',
      '1',
      '2',
      '1',
    ]);
  });

  test('sees a generator made, resumed, suspended and ended', () => {
    const { told } = runPython('def g():\n    yield 1\nfor v in g(): pass\n', { trace: true });
    expect(told.filter((line) => line.includes(' g'))).toEqual([
      'create g()',
      'resume g',
      'line 2 in g',
      'suspend g',
      'resume g',
      'return from g',
    ]);
  });

  test('is told once where an exception is raised, and of each frame that it leaves', () => {
    const { told, uncaught } = runPython('def f():\n    1 / 0\ndef g():\n    f()\ng()\n', { trace: true });
    expect(uncaught).toBe('ZeroDivisionError: division by zero');
    expect(told.filter((line) => line.startsWith('raise'))).toEqual([
      'raised ZeroDivisionError',
      'raise from f',
      'raise from g',
      'raise from <module>',
    ]);
  });
});

describe('the limit of recursion', () => {
  test('raises a RecursionError that the program can catch', () => {
    const source = 'def f(n):\n    return f(n + 1)\ntry:\n    f(0)\nexcept RecursionError as e:\n    print(e)\n';
    expect(runPython(source, { recursion: 50 }).output).toBe('maximum recursion depth exceeded\n');
  });
});
