# compare: output
"""A chain ends with what cannot be iterated over; what would not fit is refused."""
import itertools

links = itertools.chain([1], 5, [2])
print(next(links))
try:
    next(links)
except TypeError as error:
    print(error)
print(list(links))


def failing():
    yield [1, 2]
    raise ValueError('no more')


links = itertools.chain.from_iterable(failing())
print(next(links), next(links))
try:
    next(links)
except ValueError as error:
    print(error)
print(list(links))

for make in (
    lambda: itertools.product([1], repeat=10**30),
    lambda: itertools.tee([1], 10**30),
    lambda: itertools.combinations([1], 10**30),
    lambda: itertools.batched([1], 10**30),
    lambda: itertools.repeat(1, 10**30),
):
    try:
        print(make())
    except OverflowError as error:
        print(error)
print(list(itertools.combinations([1], 1000)), list(itertools.product(repeat=3)), list(itertools.product([], repeat=9)))
