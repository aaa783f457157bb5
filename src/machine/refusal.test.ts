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
    [
      "await asyncio.open_connection('localhost', 443, ssl=True)",
      'loop.create_connection() with ssl is not supported: there is no TLS',
    ],
    [
      'await asyncio.start_server(print, port=443, ssl=object())',
      'loop.create_server() with ssl is not supported: there is no TLS',
    ],
    ['await loop.start_tls(None, None, None)', 'loop.start_tls() with ssl is not supported: there is no TLS'],
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
    const source = inMain(
      '\n    try: await loop.start_tls(None, None, None)\n    except BaseException: print("caught")',
    );
    expect(endOf(source)).toMatchObject({ reason: 'unsupported', line: 5 });
  });

  test('can be imported and looked at', () => {
    const source =
      'from asyncio import *\nimport asyncio.streams\nprint(to_thread.__name__, StreamReader.__name__, start_server)\n';
    expect(endOf(source)).toMatchObject({ reason: 'exited' });
  });
});
