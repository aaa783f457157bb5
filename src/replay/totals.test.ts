import { expect, test } from 'vitest';
import { TraceStore } from '#trace';
import { totalsOf } from './index.ts';

const started = { process: 1, starter: 1, name: 'a', daemon: false };
const asleep = { until: -1, on: 'time.sleep(1)', fd: 0, resource: 0, other: 0 };

test('a run is idle only while all of its threads are blocked', () => {
  const trace = new TraceStore();
  trace.write('kernel/thread-started', 0, 1, 0, -1, started);
  trace.write('kernel/thread-started', 10, 2, 0, -1, started);
  trace.write('kernel/thread-blocked', 20, 1, 0, -1, asleep);
  trace.write('kernel/thread-blocked', 30, 2, 0, -1, asleep);
  trace.write('kernel/thread-woken', 70, 1, 0, -1, {});
  trace.write('kernel/thread-woken', 80, 2, 0, -1, {});
  trace.write('kernel/thread-ended', 90, 2, 0, -1, {});
  trace.write('kernel/thread-ended', 100, 1, 0, -1, {});
  expect(totalsOf(trace, [])).toMatchObject({ elapsedNs: 100, busyNs: 60 });
});
