# compare: output
import copy
from collections import deque

def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)

d = deque('abc', maxlen=3)
d.append('d')
d.appendleft('z')
print(d, d.maxlen, d[0], d[-1], len(d), 'z' in d, d.index('z'), d.count('z'))
d = deque(range(5))
d.rotate(2)
print(d)
d.rotate(-1)
d.extend([7, 8])
d.extendleft([9, 10])
print(d, d.pop(), d.popleft())
d.remove(3)
d.reverse()
d.insert(1, 'i')
del d[0]
d[0] = 'q'
print(d, d.copy() == d, list(reversed(d)), copy.copy(d) is d, d * 2, 2 * deque([1], 3))
d += 'xy'
d *= 2
print(d, deque([1, 2]) < deque([1, 3]), deque([1]) == [1], deque([1]) + deque([2]), bool(deque()))
ring = deque()
ring.append(ring)
print(ring, deque([1], 0), deque(iterable='ab', maxlen=1), deque([1, 2, 3]).index(2, 1))
for action in (
    lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[5], lambda: deque([1]).remove(9),
    lambda: deque([1]).index(9), lambda: deque([1, 2, 3]).index(3, 0, 2), lambda: deque([1], -1),
    lambda: deque([1], 'a'), lambda: deque(3), lambda: deque([1], maxlen=1).insert(0, 2), lambda: deque([1]) + [2],
    lambda: hash(deque()), lambda: deque([1])['a'], lambda: deque([1, 2])[0:1], lambda: deque(1, 2, 3),
):
    attempt(action)
d = deque([1, 2, 3])
for x in d:
    d.append(x)
