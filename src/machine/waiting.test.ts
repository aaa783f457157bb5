/** Waits that nobody can end: the oracle, which has no threads, would wait for real. */
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, run } from './index.ts';

function outcome(...lines: readonly string[]): {
  printed: string;
  reason: string | undefined;
  text: string | undefined;
} {
  let printed = '';
  const text = (_stream: 1 | 2, chunk: string) => {
    printed += chunk;
  };
  const { ended } = run({ main: 'main.py', files: { 'main.py': lines.join('\n') }, args: [] }, DEFAULT_SETTINGS, {
    text,
  });
  return { printed, reason: ended?.reason, text: ended?.text };
}

const TIMED = [
  'import queue, time',
  'began = time.monotonic()',
  'def late(call, error):',
  '    try: call()',
  '    except error: print(error.__name__, round(time.monotonic() - began, 2))',
];

test('a timeout of a queue passes on the virtual clock', () => {
  const { printed } = outcome(
    ...TIMED,
    'full = queue.Queue(1); full.put(1)',
    'late(lambda: queue.Queue().get(timeout=1.5), queue.Empty)',
    'late(lambda: queue.SimpleQueue().get(timeout=2), queue.Empty)',
    'late(lambda: full.put(2, timeout=0.25), queue.Full)',
  );
  expect(printed).toBe('Empty 1.5\nEmpty 3.5\nFull 3.75\n');
});

test('a lock that is held is waited for until the timeout', () => {
  const { printed } = outcome(
    'import _thread, time',
    'lock = _thread.allocate_lock(); again = _thread.RLock()',
    'with lock: print(lock.acquire(timeout=3), round(time.monotonic(), 2))',
    'with again, again: print(again.acquire(), again.locked())',
  );
  expect(printed).toBe('False 3.0\nTrue True\n');
});

test('a get without a timeout from a queue that nobody fills is a deadlock', () => {
  expect(outcome('import queue', 'print(1)', 'queue.Queue().get()', 'print(2)')).toEqual({
    printed: '1\n',
    reason: 'deadlock',
    text: 'nothing can ever happen again: MainThread in Queue.get() would wait for ever',
  });
});
