import { beforeAll, describe, expect, test } from 'vitest';
import { normalise } from './normalise.ts';
import { Oracle, type OracleResult } from './oracle.ts';

let oracle: Oracle;

beforeAll(async () => {
  oracle = await Oracle.load();
}, 60_000);

function ask(...lines: readonly string[]): OracleResult {
  return oracle.run({ main: 'program.py', files: { 'program.py': `${lines.join('\n')}\n` }, args: [] });
}

const SLEEPER = ['import asyncio', 'async def main(): await asyncio.sleep(0.01)', 'asyncio.run(main())'];

describe('the schedule log', () => {
  test('shows a sleep as its timer, then the wake-up one turn later, then what asyncio.run does to end', () => {
    expect(ask(...SLEEPER).schedule).toEqual([
      '1 0 task Task-1',
      '2 10 call -',
      '3 10 task Task-1',
      '4 10 call -',
      '5 10 task Task-2',
      '6 10 call -',
      '7 10 task Task-3',
      '8 10 call -',
    ]);
  });

  test('names callbacks that the main program defined, under any number of partials', () => {
    const { schedule } = ask(
      'import asyncio, functools',
      'class Light:',
      '    def on(self, *colours): loop.stop()',
      'loop = asyncio.new_event_loop()',
      'loop.call_soon(print, "not ours")',
      'loop.call_later(0.002, functools.partial(functools.partial(Light().on, 1), 2))',
      'loop.run_forever()',
    );
    expect(schedule).toEqual(['1 0 call -', '2 2 call Light.on']);
  });

  test('rounds waits up to whole milliseconds', () => {
    expect(ask(...SLEEPER.map((line) => line.replace('0.01', '0.0101'))).schedule[1]).toBe('2 11 call -');
  });

  test('lets equal sleeps end in the order they began, because the clock moves between them', () => {
    const { stdout } = ask(
      'import asyncio',
      'async def nap(i):',
      '    await asyncio.sleep(0.02); print(i, end=" ")',
      'async def main(): await asyncio.gather(*map(nap, range(8)))',
      'asyncio.run(main())',
    );
    expect(stdout).toBe('0 1 2 3 4 5 6 7 ');
  });
});

describe('a process', () => {
  test('begins anew for each program: task names, modules, warnings', () => {
    const program = [
      'import sys, warnings; warnings.warn("once per place")',
      'print(hasattr(sys, "left_behind")); import json; json.left_behind = 1',
      ...SLEEPER,
    ];
    expect(ask(...program)).toEqual(ask(...program));
  });

  test('ends with its exit code', () => {
    expect(ask('raise SystemExit(3)').end).toBe(3);
    expect(ask('raise SystemExit("why")')).toMatchObject({ end: 1, stderr: 'why\n' });
    expect(ask('1 / 0').end).toBe(1);
  });

  test('warns about coroutines that die with it', () => {
    expect(normalise(ask('async def f(): pass', 'c = f()').stderr)).toContain(
      "RuntimeWarning: coroutine 'f' was never awaited",
    );
  });

  test('that would wait for ever is stopped there, without its finally blocks', () => {
    const { end, stdout } = ask(
      'import asyncio',
      'async def main():',
      '    try: await asyncio.get_running_loop().create_future()',
      '    finally: print("finally")',
      'print("begin")',
      'asyncio.run(main())',
    );
    expect({ end, stdout }).toEqual({ end: 'deadlock', stdout: 'begin\n' });
  });

  test('sleeps without any time passing outside', () => {
    const { stdout } = ask(
      'import time',
      't = time.perf_counter(); time.sleep(3600); print(round(time.perf_counter() - t))',
    );
    expect(stdout).toBe('3600\n');
  });
});

describe('a traceback', () => {
  test('shows the program with its source, and none of the oracle', () => {
    expect(normalise(ask('def f(a):', '    return a[0] / 0', 'f([1])').stderr)).toBe(
      [
        'Traceback (most recent call last):',
        '  File "program.py", line 3, in <module>',
        '    f([1])',
        '    ~^^^^^',
        '  File "program.py", line 2, in f',
        '    return a[0] / 0',
        '           ~~~~~^~~',
        'ZeroDivisionError: division by zero',
        '',
      ].join('\n'),
    );
  });

  test('keeps the functions of library frames but not their lines', () => {
    const lines = normalise(ask('import asyncio', 'async def main(): 1 / 0', 'asyncio.run(main())').stderr).split('\n');
    expect(lines.filter((line) => line.includes('…'))).toEqual([
      '  File "…/asyncio/runners.py", in run',
      '  File "…/asyncio/runners.py", in run',
      '  File "…/asyncio/base_events.py", in run_until_complete',
    ]);
  });
});
