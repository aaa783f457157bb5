# compare: output
"""A deque that is used from both ends, turned round and limited."""
from collections import deque

left = deque()
for n in range(30000):
    left.appendleft(n)
print(len(left), left[0], left[-1], left[12345])
for _ in range(30000):
    left.append(left.popleft())
    left.rotate(3)
    left.rotate(-1)
print(left[0], left[-1])

ring = deque(range(1, 20001))
while len(ring) > 1:
    ring.rotate(-2)
    ring.popleft()
print(ring)

small = deque(maxlen=3)
for n in range(10):
    small.appendleft(n)
    small.rotate()
    print(list(small), end=' ')
print(small)
for n in range(-7, 8):
    turned = deque('abcde', 5)
    turned.rotate(n)
    print(''.join(turned), end=' ')
print()
print(deque([1, 2], True), 2 in deque([1, 2]), deque([1, 2, 3]).index(3))
for make in (lambda: deque([1], -1), lambda: deque([1], 1.5), lambda: deque([1, 2]).rotate(10**30), lambda: deque([1], 10**30)):
    try:
        make()
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)


class Named(deque):
    def __init__(self, items=(), maxlen=None):
        print('made of', list(items), maxlen)
        super().__init__(items, maxlen)


named = Named([1, 2], 5)
print(type(named.copy()).__name__, named.copy().maxlen)
