import { describe, expect, test } from 'vitest';
import { run } from './run.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

function endOf(source: string) {
  const { ended } = run({ main: 'main.py', files: { 'main.py': source }, args: [] }, DEFAULT_SETTINGS);
  return { reason: ended?.reason, text: ended?.text, line: ended?.diagnostic?.span.line };
}

function inMain(statement: string): string {
  return `import asyncio\nasync def main():\n    loop = asyncio.get_running_loop()\n    ${statement}\nasyncio.run(main())\n`;
}

describe('what asyncio cannot do here', () => {
  const cases: readonly [statement: string, text: string][] = [
    ['await asyncio.to_thread(print)', 'asyncio.to_thread() is not supported yet: it needs threads'],
    ['await loop.run_in_executor(None, print)', 'loop.run_in_executor() is not supported yet: it needs threads'],
    ["await asyncio.open_connection('host', 80)", 'asyncio.open_connection() is not supported yet: it needs sockets'],
    ['asyncio.StreamReader()', 'asyncio.StreamReader() is not supported yet: it needs sockets'],
    [
      "await asyncio.create_subprocess_exec('ls')",
      'asyncio.create_subprocess_exec() is not supported yet: it needs processes',
    ],
    ['loop.add_signal_handler(2, print)', 'loop.add_signal_handler() is not supported yet: it needs signals'],
    [
      'asyncio.run_coroutine_threadsafe(main(), loop)',
      'asyncio.run_coroutine_threadsafe() is not supported yet: it needs threads',
    ],
  ];
  test.each(cases)('is refused at its line: %s', (statement, text) => {
    expect(endOf(inMain(statement))).toEqual({ reason: 'unsupported', text, line: 4 });
  });

  test('a loop that replaces what the core does is refused, other loops of one’s own are not', () => {
    const source = (name: string) =>
      `import asyncio\nclass Loop(asyncio.SelectorEventLoop):\n    def ${name}(self, *args):\n        return super().${name}(*args)\nLoop()\n`;
    const text = 'an event loop with a time() of its own is not supported';
    expect(endOf(source('time'))).toEqual({ reason: 'unsupported', text, line: 5 });
    expect(endOf(source('create_future'))).toMatchObject({ reason: 'exited' });
  });

  test('cannot be caught by the program', () => {
    const source = inMain('\n    try: await asyncio.to_thread(print)\n    except BaseException: print("caught")');
    expect(endOf(source)).toMatchObject({ reason: 'unsupported', line: 5 });
  });

  test('can be imported and looked at', () => {
    const source =
      'from asyncio import *\nimport asyncio.streams\nprint(to_thread.__name__, StreamReader.__name__, start_server)\n';
    expect(endOf(source)).toMatchObject({ reason: 'exited' });
  });
});
