# compare: output
from itertools import batched, compress, dropwhile, filterfalse, islice, pairwise, starmap, takewhile

print(list(islice('abcdef', 2)), list(islice('abcdef', 2, None)), list(islice('abcdefgh', 1, 7, 3)), list(islice('abc', 5)))
it = iter(range(10))
print(list(islice(it, 2, 5)), list(it))
it = iter(range(10))
print(list(islice(it, 0, 5, 3)), list(it))
it = iter(range(10))
print(list(islice(it, 3, 3)), next(it))
print(list(batched('ABCDEFG', 3)), list(batched([], 2)), list(pairwise('ABCD')), list(pairwise('A')))
print(list(compress('ABCDEF', [1, 0, 1, 0, 1, 1])), list(dropwhile(lambda x: x < 3, [1, 3, 1, 5])))
print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(lambda x: x % 2, range(6))), list(filterfalse(None, [0, 1])))
print(list(starmap(pow, [(2, 3), [3, 2]])), list(starmap(lambda *a: a, ['ab', ()])))
t = takewhile(lambda x: x < 2, iter([1, 2, 1]))
print(list(t), list(t))
for action in (
    lambda: islice([1], -1), lambda: islice([1], 'a'), lambda: islice([1], 'a', 1), lambda: islice([1], 0, 1, 0),
    lambda: islice([1]), lambda: islice([1], 1, 2, 3, 4), lambda: batched([1], 0), lambda: batched([1]),
    lambda: list(batched([1, 2, 3], 2, strict=True)), lambda: compress([1]), lambda: dropwhile(None),
    lambda: list(dropwhile(None, [3])), lambda: list(starmap(pow, [2])), lambda: pairwise(3), lambda: islice(3, 1),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
