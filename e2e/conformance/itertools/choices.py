# compare: output
from itertools import combinations, combinations_with_replacement, permutations, product

print(list(product('ab', [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product('ab', [])), list(product('a', repeat=0)))
for r in range(5):
    print(list(permutations('abc', r)), list(combinations('abcd', r)), list(combinations_with_replacement('ab', r)))
print(list(permutations(range(3))), list(permutations([], 0)), list(combinations_with_replacement([], 0)), list(combinations_with_replacement([], 1)))
every = list(permutations(range(6)))
print(len(every), every[717:], every == sorted(every), len(list(combinations(range(10), 4))))
it = product(range(2), repeat=3)
print(next(it), next(it), list(it), next(it, 'done'))
for action in (
    lambda: product(1), lambda: product([1], repeat='a'), lambda: product([1], repeat=-1), lambda: product([1], foo=2),
    lambda: permutations(), lambda: permutations(3), lambda: permutations([1], 'a'), lambda: permutations([1], -1),
    lambda: combinations([1]), lambda: combinations(3, 1), lambda: combinations([1], -1),
    lambda: combinations_with_replacement([1], -1), lambda: combinations([1], 'a'),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
