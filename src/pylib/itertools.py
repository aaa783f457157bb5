"""Iterators from iterators. Generators here, where CPython has types of their own: their reprs differ."""

__all__ = [
    'accumulate', 'batched', 'chain', 'combinations', 'combinations_with_replacement', 'compress', 'count', 'cycle',
    'dropwhile', 'filterfalse', 'groupby', 'islice', 'pairwise', 'permutations', 'product', 'repeat', 'starmap',
    'takewhile', 'tee', 'zip_longest',
]

_none = object()


class count:
    """start, start + step, …"""

    def __init__(self, start=0, step=1):
        self._next = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        if self._step == 1:
            return f'count({self._next!r})'
        return f'count({self._next!r}, {self._step!r})'


def cycle(iterable):
    """The items again and again."""
    saved = []
    for item in iterable:
        yield item
        saved.append(item)
    while saved:
        yield from saved


class repeat:
    """The same object, for ever or so many times."""

    def __init__(self, object, times=None):
        self._object = object
        self._left = None if times is None else max(0, times)

    def __iter__(self):
        return self

    def __next__(self):
        if self._left is not None:
            if self._left == 0:
                raise StopIteration
            self._left -= 1
        return self._object

    def __repr__(self):
        if self._left is None:
            return f'repeat({self._object!r})'
        return f'repeat({self._object!r}, {self._left})'


class chain:
    """One iterable after the other."""

    def __init__(self, *iterables):
        self._items = (item for iterable in iterables for item in iterable)

    @classmethod
    def from_iterable(cls, iterables):
        self = cls()
        self._items = (item for iterable in iterables for item in iterable)
        return self

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._items)


def islice(iterable, *args):
    """A slice of an iterator: islice(it, stop) or islice(it, start, stop[, step])."""
    bounds = slice(*args)
    start = 0 if bounds.start is None else bounds.start
    stop = bounds.stop
    step = 1 if bounds.step is None else bounds.step
    if start < 0 or (stop is not None and stop < 0):
        raise ValueError(
            'Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.'
            if len(args) > 1
            else 'Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.'
        )
    if step < 1:
        raise ValueError('Step for islice() must be a positive integer or None.')
    return _islice(iter(iterable), start, stop, step)


def _islice(it, start, stop, step):
    at = 0
    wanted = start
    while stop is None or wanted < stop:
        while at < wanted:
            try:
                next(it)
            except StopIteration:
                return
            at += 1
        try:
            item = next(it)
        except StopIteration:
            return
        at += 1
        yield item
        wanted += step
    while stop is not None and at < min(stop, wanted):
        try:
            next(it)
        except StopIteration:
            return
        at += 1


def accumulate(iterable, func=None, *, initial=None):
    """Running totals."""
    it = iter(iterable)
    total = initial
    if initial is None:
        try:
            total = next(it)
        except StopIteration:
            return
    yield total
    for item in it:
        total = total + item if func is None else func(total, item)
        yield total


def batched(iterable, n, *, strict=False):
    """Tuples of n items; the last may be shorter."""
    if n < 1:
        raise ValueError('n must be at least one')
    it = iter(iterable)
    while batch := tuple(islice(it, n)):
        if strict and len(batch) != n:
            raise ValueError('batched(): incomplete batch')
        yield batch


def compress(data, selectors):
    """The items whose selector is true."""
    return (item for item, chosen in zip(data, selectors) if chosen)


def dropwhile(predicate, iterable):
    """From the first item on for which the predicate is false."""
    it = iter(iterable)
    for item in it:
        if not predicate(item):
            yield item
            break
    yield from it


def takewhile(predicate, iterable):
    """Up to the first item for which the predicate is false."""
    for item in iterable:
        if not predicate(item):
            return
        yield item


def filterfalse(predicate, iterable):
    """The items for which the predicate is false."""
    for item in iterable:
        if not (item if predicate is None else predicate(item)):
            yield item


def starmap(function, iterable):
    """function(*args) for each args."""
    for args in iterable:
        yield function(*args)


def pairwise(iterable):
    """Each item with the next."""
    it = iter(iterable)
    for previous in it:
        for item in it:
            yield previous, item
            previous = item


def groupby(iterable, key=None):
    """Runs of items with equal keys."""
    it = iter(iterable)
    current = [_none, _none]

    def advance():
        try:
            value = next(it)
        except StopIteration:
            current[0] = current[1] = _none
            return False
        current[0] = value
        current[1] = value if key is None else key(value)
        return True

    def group(wanted):
        while current[1] is not _none and current[1] == wanted:
            yield current[0]
            advance()

    advance()
    while current[1] is not _none:
        wanted = current[1]
        members = group(wanted)
        yield wanted, members
        for _ in members:
            pass


def product(*iterables, repeat=1):
    """All combinations with one item of each."""
    pools = [tuple(pool) for pool in iterables] * repeat
    rows = [()]
    for pool in pools:
        rows = [row + (item,) for row in rows for item in pool]
    return iter(rows)


def permutations(iterable, r=None):
    """All orders of r items."""
    pool = tuple(iterable)
    n = len(pool)
    r = n if r is None else r
    if r < 0:
        raise ValueError('r must be non-negative')
    return _permutations(pool, r)


def _permutations(pool, r):
    if r == 0:
        yield ()
        return
    for index, item in enumerate(pool):
        for rest in _permutations(pool[:index] + pool[index + 1:], r - 1):
            yield (item, *rest)


def combinations(iterable, r):
    """All choices of r items, in order."""
    pool = tuple(iterable)
    if r < 0:
        raise ValueError('r must be non-negative')
    return _combinations(pool, r)


def _combinations(pool, r):
    if r == 0:
        yield ()
        return
    for index in range(len(pool) - r + 1):
        for rest in _combinations(pool[index + 1:], r - 1):
            yield (pool[index], *rest)


def combinations_with_replacement(iterable, r):
    """All choices of r items, each as often as wanted, in order."""
    pool = tuple(iterable)
    if r < 0:
        raise ValueError('r must be non-negative')
    return _combinations_with_replacement(pool, r)


def _combinations_with_replacement(pool, r):
    if r == 0:
        yield ()
        return
    for index in range(len(pool)):
        for rest in _combinations_with_replacement(pool[index:], r - 1):
            yield (pool[index], *rest)


def tee(iterable, n=2):
    """n independent iterators over the same items."""
    it = iter(iterable)
    queues = [[] for _ in range(n)]

    def give(mine):
        while True:
            if not mine:
                try:
                    item = next(it)
                except StopIteration:
                    return
                for queue in queues:
                    queue.append(item)
            yield mine.pop(0)

    return tuple(give(queue) for queue in queues)


def zip_longest(*iterables, fillvalue=None):
    """zip that goes on until the longest is exhausted."""
    iterators = [iter(iterable) for iterable in iterables]
    left = len(iterators)
    while left:
        row = []
        for index, it in enumerate(iterators):
            if it is None:
                row.append(fillvalue)
                continue
            try:
                row.append(next(it))
            except StopIteration:
                left -= 1
                if not left:
                    return
                iterators[index] = None
                row.append(fillvalue)
        yield tuple(row)
