# compare: output
"""Vectors, matrices, fractions, polynomials: operator overloading with all its corners."""
import math
from fractions import Fraction
from itertools import chain, zip_longest
from numbers import Number


class Vector:
    __slots__ = ('items',)
    __match_args__ = ('x', 'y')

    def __init__(self, *items):
        self.items = tuple(items)

    x = property(lambda self: self.items[0])
    y = property(lambda self: self.items[1])

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(*(a + b for a, b in zip_longest(self.items, other.items, fillvalue=0)))

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __mul__(self, scalar):
        return Vector(*(a * scalar for a in self.items)) if isinstance(scalar, Number) else NotImplemented

    __rmul__ = __mul__

    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self.items, other.items, strict=True))

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -other

    def __abs__(self):
        return math.sqrt(self @ self)

    def __bool__(self):
        return any(self.items)

    def __eq__(self, other):
        return self.items == other.items if isinstance(other, Vector) else NotImplemented

    def __hash__(self):
        return hash(self.items)

    def __iter__(self):
        return iter(self.items)

    def __getitem__(self, index):
        result = self.items[index]
        return Vector(*result) if isinstance(index, slice) else result

    def __len__(self):
        return len(self.items)

    def __format__(self, spec):
        return '<' + ', '.join(format(a, spec) for a in self) + '>'

    def __repr__(self):
        return f'Vector{self.items}'

    def __round__(self, digits=0):
        return Vector(*(round(a, digits) for a in self))


class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    def __matmul__(self, other):
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in columns] for row in self.rows])

    def __pow__(self, n, modulo=None):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
            if modulo:
                result, base = result % modulo, base % modulo
        return result

    def __mod__(self, n):
        return Matrix([[a % n for a in row] for row in self.rows])

    def __imatmul__(self, other):
        self.rows = (self @ other).rows
        return self

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def determinant(self):
        rows, sign, result = [[Fraction(a) for a in row] for row in self.rows], 1, Fraction(1)
        for i in range(len(rows)):
            pivot = next((r for r in range(i, len(rows)) if rows[r][i]), None)
            if pivot is None:
                return Fraction(0)
            if pivot != i:
                rows[i], rows[pivot], sign = rows[pivot], rows[i], -sign
            result *= rows[i][i]
            for r in range(i + 1, len(rows)):
                factor = rows[r][i] / rows[i][i]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i])]
        return sign * result

    def __str__(self):
        width = max(len(str(a)) for a in chain(*self.rows))
        return '\n'.join(' '.join(f'{a!s:>{width}}' for a in row) for row in self.rows)

    def __getitem__(self, at):
        match at:
            case (i, j):
                return self.rows[i][j]
            case slice():
                return Matrix(self.rows[at])
            case _:
                return self.rows[at]


class Polynomial:
    def __init__(self, *coefficients):
        while coefficients and coefficients[-1] == 0:
            coefficients = coefficients[:-1]
        self.c = coefficients

    def __call__(self, x):
        result = 0
        for c in reversed(self.c):
            result = result * x + c
        return result

    def __mul__(self, other):
        product = [0] * (len(self.c) + len(other.c) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(other.c):
                product[i + j] += a * b
        return Polynomial(*product)

    def __str__(self):
        terms = [f'{c:+}' + ('' if not n else 'x' if n == 1 else f'x^{n}') for n, c in enumerate(self.c) if c]
        return ' '.join(reversed(terms)) or '0'


v, w = Vector(3, 4), Vector(1, 2, 2)
print(v + w, 2 * v, v * 0.5, -w, v - v, abs(w), bool(v - v), v @ Vector(1, 1), sum([v, v, w]), v == Vector(3, 4), v != (3, 4))
print(f'{v:.2f} {w[1:]!r} {w[-1]} {len(w)} {round(Vector(1.255, 2.5), 1)}', {v: 'key'}[Vector(3, 4)], [*w], math.hypot(*v))
match v:
    case Vector(0, y):
        print('on the axis', y)
    case Vector(x, y=4):
        print('y is four, x', x)
for bad in (lambda: v + 1, lambda: v * v, lambda: v @ w, lambda: 'a' * v, lambda: v < w, lambda: v // 2, lambda: ~v):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
fibonacci = Matrix([[1, 1], [1, 0]])
print(fibonacci**10, (fibonacci**90)[0, 1], pow(fibonacci, 10**18, 1000)[0], sep='\n')
m = Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 4]])
print(m.T, m.determinant(), Matrix([[1, 2], [2, 4]]).determinant(), m[1][2], m[:1], sep='\n')
m @= Matrix.identity(3)
print(m.rows, m % 2)
p = Polynomial(-1, 0, 1)
print(p, p(3), p * Polynomial(1, 1), (p * p)(Fraction(1, 2)), Polynomial(), Polynomial(0, 2.5), callable(p))
