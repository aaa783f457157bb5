# compare: output
import copy
import random
from random import Random, SystemRandom

random.seed(7)
state = random.getstate()
first = [random.random() for _ in range(3)]
random.setstate(state)
print(first == [random.random() for _ in range(3)], state[0], len(state[1]), state[1][:2], state[1][-1], state[2])
random.seed(1)
random.gauss()
state = random.getstate()
drawn = random.gauss()
random.setstate(state)
print(state[2], drawn == random.gauss())
r = Random(5)
twin = copy.copy(r)
print(r.random() == twin.random(), r is twin)

class Half(Random):
    def random(self):
        return 0.5

class Bits(Random):
    def getrandbits(self, k):
        return 1

print(Half().randint(0, 9), Half().choice('abcd'), Half().choices('ab', k=3), Bits().randrange(4))
s = SystemRandom()
print(0 <= s.random() < 1, 1 <= s.randint(1, 6) <= 6, len(s.randbytes(4)), s.seed(3))
for action in (
    lambda: s.getstate(), lambda: random.setstate((9,)), lambda: random.setstate((3, (1,), None)), lambda: random.seed([1]),
    lambda: Random(()),
):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
print(sorted(random.__all__))
