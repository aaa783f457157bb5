# compare: output
"""Sorting by hand and by the library: stability, keys, comparisons that fail."""
import bisect
import random
from functools import cmp_to_key
from operator import itemgetter


def bubble(a):
    a = a[:]
    for end in range(len(a) - 1, 0, -1):
        for i in range(end):
            if a[i] > a[i + 1]:
                a[i], a[i + 1] = a[i + 1], a[i]
    return a


def insertion(a):
    result = []
    for item in a:
        bisect.insort(result, item)
    return result


def quick(a):
    if len(a) < 2:
        return a
    pivot, *rest = a
    return quick([x for x in rest if x < pivot]) + [pivot] + quick([x for x in rest if x >= pivot])


def merge(a):
    if len(a) <= 1:
        return a
    left, right = merge(a[: len(a) // 2]), merge(a[len(a) // 2 :])
    result = []
    while left and right:
        result.append((left if left[0] <= right[0] else right).pop(0))
    return result + left + right


def heap(a):
    a = a[:]

    def sift(root, end):
        while (child := 2 * root + 1) < end:
            if child + 1 < end and a[child] < a[child + 1]:
                child += 1
            if a[root] >= a[child]:
                return
            a[root], a[child] = a[child], a[root]
            root = child

    for start in reversed(range(len(a) // 2)):
        sift(start, len(a))
    for end in range(len(a) - 1, 0, -1):
        a[0], a[end] = a[end], a[0]
        sift(0, end)
    return a


random.seed(2024)
numbers = [random.randint(-50, 50) for _ in range(25)]
print(numbers)
for way in (bubble, insertion, quick, merge, heap):
    print(f'{way.__name__:>10}', way(numbers) == sorted(numbers), way([]), way([3, 1, 2]))

people = [('Ann', 31, 'Rome'), ('bob', 25, 'Oslo'), ('Cid', 31, 'Bonn'), ('dee', 25, 'Rome')]
print(sorted(people))
print(sorted(people, key=itemgetter(1)))
print(sorted(people, key=lambda person: (-person[1], person[0].lower()), reverse=True))
print(sorted(people, key=itemgetter(2, 0)), sorted(people, key=lambda p: str.lower(p[0]))[0])
print(sorted('The quick Brown fox'.split(), key=str.swapcase), sorted([3, True, 2.5, False, -1]))
print(sorted([10, 9, 111, 2], key=cmp_to_key(lambda a, b: (str(a) > str(b)) - (str(a) < str(b)))))


class Version:
    compared = 0

    def __init__(self, text):
        self.parts = [*map(int, text.split('.'))]

    def __lt__(self, other):
        Version.compared += 1
        return self.parts < other.parts

    def __repr__(self):
        return 'v' + '.'.join(map(str, self.parts))


versions = [Version(text) for text in '1.10 1.2 1.2.1 0.9 2.0 1.2'.split()]
print(sorted(versions), Version.compared, min(versions), max(versions), sorted(versions, reverse=True))
for bad in ([3, 'a', None], [1 + 2j, 1j], [[1], (1,)]):
    try:
        print(sorted(bad))
    except TypeError as error:
        print(error)
items = [5, 3, 1]


def meddling(x):
    items.append(x)
    return x


try:
    items.sort(key=meddling)
except ValueError as error:
    print(error, items)
grades = [33, 99, 77, 70, 89, 90, 100]
print([('F', 'D', 'C', 'B', 'A')[bisect.bisect([60, 70, 80, 90], score)] for score in grades], bisect.bisect_left([1, 2, 2, 3], 2), bisect.bisect_right(people, 25, key=itemgetter(1)))
shuffled = list(range(10))
random.shuffle(shuffled)
print(shuffled, random.sample(shuffled, 4), random.choices('abc', weights=[5, 1, 1], k=8), sorted(shuffled, key=lambda _: random.random()))
