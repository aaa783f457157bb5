import { expect, test } from 'vitest';
import { run } from './run.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

function ending(source: string) {
  let errors = '';
  const text = (stream: 1 | 2, piece: string) => {
    if (stream === 2) errors += piece;
  };
  const { ended } = run({ main: 'main.py', files: { 'main.py': `${source}\n` }, args: [] }, DEFAULT_SETTINGS, { text });
  return { said: errors.trim().split('\n').at(-1), today: ended?.text };
}

const IN_MAIN = (statement: string) => `import asyncio\nasync def main():\n    ${statement}\nasyncio.run(main())`;

test.each([
  [
    'import asyncio\n@asyncio.coroutine\ndef f(): pass',
    "AttributeError: module 'asyncio' has no attribute 'coroutine'. Did you mean: 'coroutines'?",
    'since Python 3.11 it is written `async def`, with `await` for `yield from`',
  ],
  [
    IN_MAIN('await asyncio.sleep(1, loop=asyncio.get_running_loop())'),
    "TypeError: sleep() got an unexpected keyword argument 'loop'",
    'since Python 3.10 nothing of asyncio takes loop=: leave it out',
  ],
  [
    'import asyncio\nasyncio.get_event_loop().run_until_complete(None)',
    "RuntimeError: There is no current event loop in thread 'MainThread'.",
    'since Python 3.14 get_event_loop() makes no loop: begin with asyncio.run(main())',
  ],
  [
    IN_MAIN('asyncio.Task.all_tasks()'),
    "AttributeError: type object '_asyncio.Task' has no attribute 'all_tasks'",
    'since Python 3.9 it is a function of asyncio: asyncio.all_tasks()',
  ],
  ['{}.has_key(1)', "AttributeError: 'dict' object has no attribute 'has_key'", 'it is `key in d`'],
  ['1 / 0', 'ZeroDivisionError: division by zero', ''],
])('CPython’s exception stays, and a run says how it is written today: %s', (source, said, today) => {
  expect(ending(source)).toEqual({ said, today });
});
