import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  appendChunk,
  BadTrace,
  ChunkReader,
  decode,
  encode,
  fromJson,
  hashTrace,
  jsonPieces,
  KIND_NAMES,
  KIND_NUMBERS,
  KINDS,
  printTrace,
  TRACE_VERSION,
  TraceStore,
} from './index.ts';

const VALUES = {
  id: fc.nat(1_000_000),
  int: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  bool: fc.boolean(),
  time: fc.oneof(fc.constant(-1), fc.maxSafeNat()),
  text: fc.string(),
} as const;

/** One event of any kind, with any fields. */
const anyEvent = fc.constantFrom(...KIND_NAMES).chain((kind) => {
  const fields = Object.fromEntries(Object.entries(KINDS[kind]).map(([name, type]) => [name, VALUES[type]]));
  return fc.record({
    kind: fc.constant(kind),
    time: fc.maxSafeNat(),
    thread: fc.nat(100),
    cause: fc.integer({ min: -1, max: 99 }),
    fields: fc.record(fields),
  });
});
const anyEvents = fc.array(anyEvent, { maxLength: 60 }).map((events) => events.sort((a, b) => a.time - b.time));
type AnyEvent = { kind: (typeof KIND_NAMES)[number]; time: number; thread: number; cause: number; fields: object };

function storeOf(events: readonly AnyEvent[]): TraceStore {
  const trace = new TraceStore();
  const span = trace.span({ file: 'a.py', line: 1, column: 0, endLine: 1, endColumn: 4, library: false });
  for (const { kind, time, thread, cause, fields } of events)
    trace.write(kind, time, thread, span, cause, fields as never);
  return trace;
}

const all = (trace: TraceStore) => Array.from({ length: trace.length }, (_, i) => trace.event(i));

describe('a trace', () => {
  test('gives back every event as it was written (seed 21)', () => {
    const law = fc.property(anyEvents, (events) => {
      const kept = all(storeOf(events));
      expect(kept).toEqual(events.map(({ fields, ...common }, index) => ({ ...common, index, span: 1, ...fields })));
    });
    fc.assert(law, { seed: 21 });
  });

  test('is the same when events are written by their values (seed 27)', () => {
    const law = fc.property(anyEvents, (events) => {
      const few = events.filter(({ fields }) => Object.keys(fields).length <= 6);
      const trace = new TraceStore();
      trace.span({ file: 'a.py', line: 1, column: 0, endLine: 1, endColumn: 4, library: false });
      for (const { kind, time, thread, cause, fields } of few) {
        const values = Object.values(fields).map((value) => (typeof value === 'string' ? trace.intern(value) : +value));
        trace.writeValues(KIND_NUMBERS[kind], time, thread, 1, cause, ...(values as [number]));
      }
      expect(hashTrace(trace)).toBe(hashTrace(storeOf(few)));
    });
    fc.assert(law, { seed: 27 });
  });

  test('never lets time go back', () => {
    const at = (time: number) => ({ kind: 'kernel/thread-ended', time, thread: 1, cause: -1, fields: {} }) as const;
    expect(all(storeOf([at(5), at(3), at(9)])).map(({ time }) => time)).toEqual([5, 5, 9]);
  });

  test('is the same after encode and decode, to the byte (seed 22)', () => {
    const law = fc.property(anyEvents, (events) => {
      const trace = storeOf(events);
      const bytes = encode(trace);
      const again = decode(bytes);
      expect(all(again)).toEqual(all(trace));
      expect(encode(again)).toEqual(bytes);
      expect(hashTrace(again)).toBe(hashTrace(trace));
    });
    fc.assert(law, { seed: 22 });
  });

  test('is the same through JSON (seed 23)', () => {
    const law = fc.property(anyEvents, (events) => {
      const trace = storeOf(events);
      expect(all(fromJson([...jsonPieces(trace)].join('')))).toEqual(all(trace));
    });
    fc.assert(law, { seed: 23 });
  });

  test('is the same put together from chunks (seed 24)', () => {
    const law = fc.property(anyEvents, anyEvents, (before, later) => {
      const source = storeOf(before);
      const reader = new ChunkReader(source);
      const copy = new TraceStore();
      const pass = () => {
        const chunk = reader.take();
        if (chunk !== null) appendChunk(copy, structuredClone(chunk));
      };
      pass();
      for (const { kind, time, thread, cause, fields } of later)
        source.write(kind, time, thread, 1, cause, fields as never);
      pass();
      expect(all(copy)).toEqual(all(source));
      if (source.length > 0) expect(hashTrace(copy)).toBe(hashTrace(source));
    });
    fc.assert(law, { seed: 24 });
  });

  test('has another digest when anything is different', () => {
    const one = storeOf([{ kind: 'kernel/thread-ended', time: 1, thread: 1, cause: -1, fields: {} }]);
    const two = storeOf([{ kind: 'kernel/thread-ended', time: 2, thread: 1, cause: -1, fields: {} }]);
    expect(hashTrace(one)).not.toBe(hashTrace(two));
  });

  test('prints one line an event', () => {
    const fields = { handle: 3, loop: 1 };
    const trace = storeOf([{ kind: 'asyncio/timer-due', time: 1850, thread: 1, cause: 8, fields }]);
    expect(printTrace(trace)).toBe('0 0.000001850 t1 asyncio/timer-due handle=3 loop=1 at a.py:1 <- 8\n');
  });
});

describe('a file that is no trace is refused', () => {
  const good = encode(storeOf([{ kind: 'kernel/thread-ended', time: 1, thread: 1, cause: -1, fields: {} }]));
  const changed = (at: number, value: number) => {
    const bytes = good.slice();
    bytes[at] = value;
    return bytes;
  };

  test.each([
    ['other bytes', Uint8Array.of(1, 2, 3), 'no Loopscope trace'],
    ['another version', changed(8, 99), 'version 99'],
    ['a damaged header', changed(17, 0x7b), 'damaged'],
    ['a cut end', good.slice(0, good.length - 16), 'in the middle'],
  ])('%s', (_name, bytes, says) => {
    expect(() => decode(bytes)).toThrow(BadTrace);
    expect(() => decode(bytes)).toThrow(says);
  });

  test('as such whatever byte of it is another, and wherever it is cut (seed 25)', () => {
    const trace = storeOf([
      { kind: 'machine/run-ended', time: 1, thread: 1, cause: -1, fields: { code: 1, reason: 'raised', text: 'é' } },
      { kind: 'asyncio/timer-due', time: 2, thread: 1, cause: 0, fields: { handle: 3, loop: 1 } },
    ]);
    const bytes = encode(trace);
    const law = fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.nat(bytes.length), (at, byte, length) => {
      const damaged = bytes.slice(0, Math.max(at + 1, length));
      damaged[at] = byte;
      try {
        all(decode(damaged));
      } catch (error) {
        expect(error).toBeInstanceOf(BadTrace);
      }
    });
    fc.assert(law, { seed: 25, numRuns: 3000 });
  });

  const HEAD = `{"version":${TRACE_VERSION}`;

  test.each([
    ['{', 'no JSON'],
    ['{"version":99}', 'version 99'],
    [`${HEAD}}`, 'needs the lists'],
    [`${HEAD},"spans":[null],"events":[{"kind":"no/kind"}]}`, 'event 0 has no known kind'],
    [`${HEAD},"spans":[null],"events":[{"kind":"toString"}]}`, 'event 0 has no known kind'],
    [`${HEAD},"spans":[null],"events":[null]}`, 'event 0 has no known kind'],
    [`${HEAD},"spans":[null,null],"events":[]}`, 'span 1 is none: null'],
    [
      `${HEAD},"spans":[null],"events":[{"kind":"kernel/thread-ended","time":1,"thread":1,"span":0}]}`,
      'needs a number "cause"',
    ],
  ])('JSON %s', (json, says) => {
    expect(() => fromJson(json)).toThrow(says);
  });
});
