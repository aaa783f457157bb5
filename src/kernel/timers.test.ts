import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Timers } from './timers.ts';

test('deadlines come out by time and then by age, cancelled ones never (seed 7)', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20), fc.boolean())), (rows) => {
      const timers = new Timers();
      const added = rows.map(([at, cancelled]) => {
        const timer = timers.add(at, () => undefined);
        timer.cancelled = cancelled;
        return timer;
      });
      const out = [];
      for (let top = timers.peek(); top !== null; top = timers.peek()) out.push(timers.pop());
      const expected = added.filter((timer) => !timer.cancelled).sort((a, b) => a.at - b.at || a.age - b.age);
      expect(out).toEqual(expected);
    }),
    { seed: 7 },
  );
});
