"""Heaps in lists: the smallest item is at index 0; in the _max functions the largest. Pushing and popping are native."""
from _heapq import (
    heapify, heapify_max, heappop, heappop_max, heappush, heappush_max, heappushpop, heappushpop_max, heapreplace,
    heapreplace_max,
)

__all__ = [
    'heappush', 'heappop', 'heapify', 'heapreplace', 'heappushpop', 'heappush_max', 'heappop_max', 'heapify_max',
    'heapreplace_max', 'heappushpop_max', 'nlargest', 'nsmallest', 'merge',
]


def merge(*iterables, key=None, reverse=False):
    """Sorted iterables as one, a value at a time."""
    heap = []
    direction = -1 if reverse else 1
    make, pop, replace = (
        (heapify_max, heappop_max, heapreplace_max) if reverse else (heapify, heappop, heapreplace)
    )
    for order, iterable in enumerate(map(iter, iterables)):
        for value in iterable:
            heap.append([value if key is None else key(value), order * direction, value, iterable])
            break
    make(heap)
    while len(heap) > 1:
        head = heap[0]
        yield head[2]
        for value in head[3]:
            head[0] = value if key is None else key(value)
            head[2] = value
            replace(heap, head)
            break
        else:
            pop(heap)
    if heap:
        yield heap[0][2]
        yield from heap[0][3]


def nsmallest(n, iterable, key=None):
    """The n smallest, smallest first."""
    return sorted(iterable, key=key)[:n] if n > 0 else []


def nlargest(n, iterable, key=None):
    """The n largest, largest first."""
    return sorted(iterable, key=key, reverse=True)[:n] if n > 0 else []
