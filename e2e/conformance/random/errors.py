# compare: output
from random import *

for action in (
    lambda: choice([]), lambda: choice({}), lambda: randrange(0), lambda: randrange(5, 5), lambda: randrange(1, 10, 0),
    lambda: randrange(1, 10, -1), lambda: randrange(1.5), lambda: randrange(5, step=2), lambda: randrange('x'),
    lambda: randint(5, 1), lambda: randint(1.5, 2), lambda: sample({1, 2}, 1), lambda: sample([1], 2), lambda: sample([1], -1),
    lambda: sample([1, 2], counts=[1], k=1), lambda: choices([], k=1), lambda: choices([1, 2], [1]), lambda: choices([1, 2], [0, 0]),
    lambda: choices([1, 2], [1, 2], cum_weights=[1, 2]), lambda: choices([1, 2], 5), lambda: choices([1], [float('inf')]),
    lambda: getrandbits(-1), lambda: gammavariate(0, 1), lambda: binomialvariate(-1), lambda: binomialvariate(1, 2),
    lambda: shuffle((1, 2)), lambda: shuffle('ab'), lambda: expovariate(0), lambda: random(1), lambda: seed(1, 2, 3),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
