import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heapify, heapPop, heapPush } from './timer-heap.ts';

interface Item {
  readonly when: number;
  readonly name: string;
}

function popAll(heap: Item[]): string {
  let order = '';
  for (let item = heapPop(heap); item !== undefined; item = heapPop(heap)) order += item.name;
  return order;
}

function equalTimers(count: number, more: readonly Item[]): Item[] {
  const heap: Item[] = [];
  for (let i = 0; i < count; i++) heapPush(heap, { when: 1, name: String(i) });
  for (const item of more) heapPush(heap, item);
  return heap;
}

test('equal deadlines come out in the order that real asyncio was seen to give', () => {
  const recorded = { 2: '01', 3: '012', 4: '0213', 5: '02413', 6: '025413', 8: '02657413' };
  for (const [count, order] of Object.entries(recorded)) expect(popAll(equalTimers(Number(count), []))).toBe(order);
});

test('a later timer in the heap changes the order of equal ones, as recorded', () => {
  const later = [{ when: 2, name: '' }];
  const recorded = { 3: '021', 4: '0213', 5: '02134', 6: '025134', 8: '02657134' };
  for (const [count, order] of Object.entries(recorded)) expect(popAll(equalTimers(Number(count), later))).toBe(order);
});

test('whatever goes in comes out sorted (seed 11)', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), (whens) => {
      const heap = whens.map((when) => ({ when, name: String(when) }));
      heapify(heap);
      expect(popAll(heap)).toBe([...whens].sort((a, b) => a - b).join(''));
    }),
    { seed: 11 },
  );
});
