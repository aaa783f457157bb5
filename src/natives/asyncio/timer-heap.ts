/**
 * The heap of timers of an asyncio loop, with the sift rules of CPython's heapq: which of two equal deadlines comes out
 * first depends on them, so they are followed to the letter. https://github.com/python/cpython/blob/3.14/Lib/heapq.py
 */

/** What the heap looks at: smaller `when` comes out first. */
export interface Timed {
  readonly when: number;
}

/** Adds an item: it rises while it is strictly smaller than its parent. */
export function heapPush<T extends Timed>(heap: T[], item: T): void {
  heap.push(item);
  siftDown(heap, 0, heap.length - 1);
}

/** Takes the smallest item out; undefined when the heap is empty. */
export function heapPop<T extends Timed>(heap: T[]): T | undefined {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return last;
  const top = heap[0];
  heap[0] = last;
  siftUp(heap, 0);
  return top;
}

/** Makes any array a heap. */
export function heapify<T extends Timed>(heap: T[]): void {
  for (let at = (heap.length >> 1) - 1; at >= 0; at--) siftUp(heap, at);
}

/** heapq's `_siftdown`: towards the root, not above `start`. */
function siftDown<T extends Timed>(heap: T[], start: number, from: number): void {
  const item = heap[from] as T;
  let at = from;
  while (at > start) {
    const parent = (at - 1) >> 1;
    const above = heap[parent] as T;
    if (!(item.when < above.when)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = item;
}

/** heapq's `_siftup`: down to a leaf along the smaller children (the right one when equal), then back towards `from`. */
function siftUp<T extends Timed>(heap: T[], from: number): void {
  const end = heap.length;
  const item = heap[from] as T;
  let at = from;
  let child = 2 * at + 1;
  while (child < end) {
    const right = child + 1;
    if (right < end && !((heap[child] as T).when < (heap[right] as T).when)) child = right;
    heap[at] = heap[child] as T;
    at = child;
    child = 2 * at + 1;
  }
  heap[at] = item;
  siftDown(heap, from, at);
}
