"""Heaps in lists: the smallest item is at index 0."""

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


def heappush(heap, item):
    """Adds an item."""
    heap.append(item)
    _siftdown(heap, 0, len(heap) - 1)


def heappop(heap):
    """Takes the smallest item out."""
    last = heap.pop()
    if heap:
        smallest = heap[0]
        heap[0] = last
        _siftup(heap, 0)
        return smallest
    return last


def heapreplace(heap, item):
    """Takes the smallest item out, then adds one."""
    smallest = heap[0]
    heap[0] = item
    _siftup(heap, 0)
    return smallest


def heappushpop(heap, item):
    """Adds an item, then takes the smallest out."""
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _siftup(heap, 0)
    return item


def heapify(x):
    """Makes a list a heap."""
    for i in reversed(range(len(x) // 2)):
        _siftup(x, i)


def _siftdown(heap, startpos, pos):
    newitem = heap[pos]
    while pos > startpos:
        parentpos = (pos - 1) >> 1
        parent = heap[parentpos]
        if not newitem < parent:
            break
        heap[pos] = parent
        pos = parentpos
    heap[pos] = newitem


def _siftup(heap, pos):
    endpos = len(heap)
    startpos = pos
    newitem = heap[pos]
    childpos = 2 * pos + 1
    while childpos < endpos:
        rightpos = childpos + 1
        if rightpos < endpos and not heap[childpos] < heap[rightpos]:
            childpos = rightpos
        heap[pos] = heap[childpos]
        pos = childpos
        childpos = 2 * pos + 1
    heap[pos] = newitem
    _siftdown(heap, startpos, pos)


def merge(*iterables, key=None, reverse=False):
    """Sorted iterables as one."""
    rows = []
    for order, iterable in enumerate(iterables):
        rows.append([order, iter(iterable)])
    heads = []
    for order, it in rows:
        for value in it:
            heads.append((value, order, it))
            break
    while heads:
        best = heads[0]
        for head in heads[1:]:
            a = head[0] if key is None else key(head[0])
            b = best[0] if key is None else key(best[0])
            if (b < a) if reverse else (a < b):
                best = head
        heads.remove(best)
        yield best[0]
        for value in best[2]:
            heads.append((value, best[1], best[2]))
            heads.sort(key=lambda head: head[1])
            break


def nsmallest(n, iterable, key=None):
    """The n smallest, smallest first."""
    return sorted(iterable, key=key)[:max(0, n)]


def nlargest(n, iterable, key=None):
    """The n largest, largest first."""
    return sorted(iterable, key=key, reverse=True)[:max(0, n)]
