/** The command line as it is built: exit codes, streams, options, the same trace every time. Needs `npm run build` before. */
import { execSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fromJson, hashTrace } from '#trace';

const COMMAND = new URL('../dist-cli/loopscope.js', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'loopscope-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function loopscope(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const HELLO = file('hello.py', 'import sys\nprint("hello", sys.argv[1:])\n');
const TASKS = file(
  'tasks.py',
  'import asyncio\nN = 1\ndef late(): print("late")\nasync def main():\n    asyncio.get_running_loop().call_later(1, late)\n    await asyncio.sleep(2 * N)\nasyncio.run(main())\n',
);

describe('loopscope run', () => {
  test('gives the program its arguments, and its output and exit code to the shell', () => {
    expect(loopscope('run', HELLO, 'a', '--stats')).toEqual({
      status: 0,
      stdout: "hello ['a', '--stats']\n",
      stderr: '',
    });
    const exits = file('exits.py', 'import sys\nprint("to err", file=sys.stderr)\nsys.exit(3)\n');
    expect(loopscope('run', exits)).toEqual({ status: 3, stdout: '', stderr: 'to err\n' });
  });

  test('prints the traceback of what nobody caught, and ends with 1', () => {
    const bad = file('bad.py', 'def f():\n    return 1 / 0\nf()\n');
    const { status, stderr } = loopscope('run', bad);
    expect(status).toBe(1);
    expect(stderr).toBe(
      `Traceback (most recent call last):\n  File "${bad}", line 3, in <module>\n    f()\n    ~^^\n  File "${bad}", line 2, in f\n    return 1 / 0\n           ~~^~~\nZeroDivisionError: division by zero\n`,
    );
  });

  test('imports what lies beside the program', () => {
    file('beside.py', 'VALUE = 42\n');
    const uses = file('uses.py', 'import beside\nprint(beside.VALUE, beside.__name__)\n');
    expect(loopscope('run', uses).stdout).toBe('42 beside\n');
  });

  test('is not troubled by what lies beside the program and cannot be read', () => {
    const home = mkdtempSync(join(folder, 'home-'));
    symlinkSync(join(home, 'nowhere'), join(home, '.#locked.py'));
    symlinkSync(join(home, 'nowhere'), join(home, 'broken'));
    symlinkSync(home, join(home, 'round'));
    mkdirSync(join(home, 'folder.py'));
    mkdirSync(join(home, 'package'));
    writeFileSync(join(home, 'package', '__init__.py'), 'VALUE = 7\n');
    writeFileSync(join(home, 'main.py'), 'import package\nprint(package.VALUE)\n');
    expect(loopscope('run', join(home, 'main.py'))).toEqual({ status: 0, stdout: '7\n', stderr: '' });
  });

  test('keeps the order of what is printed on both streams', () => {
    const both = file('both.py', 'import sys\nprint("one")\nprint("two", file=sys.stderr)\nprint("three")\n');
    const command = `"${process.execPath}" "${COMMAND}" run "${both}" 2>&1`;
    expect(execSync(command, { encoding: 'utf8' })).toBe('one\ntwo\nthree\n');
  });

  test('ends in silence when nobody reads on', () => {
    const long = file('long.py', 'for i in range(50000): print("line", i)\n');
    const command = `"${process.execPath}" "${COMMAND}" run "${long}" | head -n 1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: 'line 0\n', stderr: '' });
  });

  test('says that a trace cannot be written where it was to go', () => {
    const { status, stderr } = loopscope('run', '--trace', join(folder, 'no', 'such', 'folder.json'), HELLO);
    expect(status).toBe(64);
    expect(stderr).toContain("can't write file");
  });

  test('writes the schedule to stdout and the program’s own output to stderr', () => {
    const { stdout, stderr } = loopscope('run', '--schedule', TASKS);
    expect(stdout.split('\n').slice(0, 4)).toEqual([
      '1 0 task Task-1',
      '2 1000 call late',
      '3 2000 call -',
      '4 2000 task Task-1',
    ]);
    expect(stderr).toBe('late\n');
  });

  test('gives figures as one line of JSON', () => {
    const { stderr } = loopscope('run', '--stats', TASKS);
    const stats = JSON.parse(stderr) as Record<string, number>;
    expect(Object.keys(stats)).toEqual([
      'wallMs',
      'virtualNs',
      'instructions',
      'events',
      'traceBytes',
      'turns',
      'handles',
    ]);
    expect(Math.round((stats.virtualNs as number) / 1e9)).toBe(2);
  });

  test('sets a constant of the program', () => {
    const stats = JSON.parse(loopscope('run', '--stats', '--set', 'N=5', TASKS).stderr) as { virtualNs: number };
    expect(Math.round(stats.virtualNs / 1e9)).toBe(10);
  });

  test('writes a trace, the same in ten runs, and one for Perfetto', () => {
    const out = join(folder, 'out.json');
    const digests = new Set<string>();
    for (let i = 0; i < 10; i++) {
      loopscope('run', '--trace', out, TASKS);
      digests.add(hashTrace(fromJson(readFileSync(out, 'utf8'))));
    }
    expect(digests.size).toBe(1);
    loopscope('run', '--chrome-trace', out, TASKS);
    const { traceEvents } = JSON.parse(readFileSync(out, 'utf8')) as { traceEvents: { ph: string; name: string }[] };
    expect(traceEvents.filter(({ ph }) => ph === 'X').map(({ name }) => name)).toContain('running');
  });

  test('says what is wrong with its words, with exit code 64', () => {
    for (const args of [
      ['run'],
      ['run', '--no-such-option', HELLO],
      ['walk', HELLO],
      ['run', join(folder, 'none.py')],
    ]) {
      const { status, stderr } = loopscope(...args);
      expect([status, stderr.split('\n').length > 1]).toEqual([64, true]);
    }
  });

  test('refuses a module of the standard library that it has not with 65, file and line, rather than say that Python had none', () => {
    const { status, stderr } = loopscope(
      'run',
      file('modules.py', 'try:\n    import sqlite3\nexcept ImportError:\n    pass\n'),
    );
    expect(status).toBe(65);
    expect(stderr).toContain("modules.py:2: the module 'sqlite3' of Python's standard library is not supported");
    const { stderr: unknown } = loopscope('run', file('unknown.py', 'import no_such_module\n'));
    expect(unknown).toContain("ModuleNotFoundError: No module named 'no_such_module'");
  });

  test('says a syntax error as CPython does', () => {
    const { status, stderr } = loopscope('run', file('syntax.py', 'x = (1,\nprint(x)\n'));
    expect(status).toBe(1);
    expect(stderr).toContain("SyntaxError: '(' was never closed");
  });

  test('ends what can never go on, and says why', () => {
    const forever = file(
      'forever.py',
      'import asyncio\nasync def main():\n    await asyncio.Future()\nasyncio.run(main())\n',
    );
    const { status, stderr } = loopscope('run', forever);
    expect(status).toBe(70);
    expect(stderr).toContain('would wait for ever');
  });
});
