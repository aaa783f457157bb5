# compare: output
from bisect import bisect, bisect_left, bisect_right, insort, insort_left, insort_right

a = [1, 2, 2, 3, 5]
print(bisect_left(a, 2), bisect_right(a, 2), bisect(a, 4), bisect_left(a, 0), bisect_left(a, 9))
print(bisect_left(a, 2, 2), bisect_right(a, 2, 0, 2), bisect_left([], 1), bisect_left(a, 2, hi=1))
print(bisect_left(a, 2, 0, -1), bisect_right(a, 2, hi=-2))
insort_left(a, 2)
insort_right(a, 4)
insort(a, 0)
print(a)
rows = [('a', 1), ('b', 3)]
insort(rows, ('c', 2), key=lambda row: row[1])
print(rows, bisect_left(rows, 2, key=lambda row: row[1]))
print(['FDCBA'[bisect([60, 70, 80, 90], score)] for score in (33, 99, 77, 70, 89, 90, 100)])

class Loud:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print(f'{self.n}<{other.n}', end=' ')
        return self.n < other.n

data = [Loud(n) for n in range(0, 10, 2)]
print(bisect_left(data, Loud(4)), bisect_right(data, Loud(4)))
for action in (
    lambda: bisect_left([1], 1, -1),
    lambda: bisect_left(5, 1),
    lambda: bisect_left([1, 'a'], 'x'),
    lambda: bisect_left([1]),
    lambda: bisect_left([1], 2, 0, 5),
    lambda: insort([], 1, foo=2),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
