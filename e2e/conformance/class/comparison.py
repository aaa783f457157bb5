class Money:
    def __init__(self, n): self.n = n
    def __lt__(self, o): print('lt', end=' '); return self.n < o.n
    def __le__(self, o): print('le', end=' '); return self.n <= o.n
    def __eq__(self, o): print('eq', end=' '); return isinstance(o, Money) and self.n == o.n

a, b = Money(1), Money(2)
print(a < b, a > b, a >= b, a != b)
print(sorted([b, a])[0].n, max(a, b).n, min(a, b).n)
print(a in [b, a], [a].index(a), [b, a].count(a))
try:
    hash(a)
except TypeError as error:
    print(error)
try:
    {a: 1}
except TypeError as error:
    print(error)

class Child(Money):
    def __eq__(self, o): print('child eq', end=' '); return False
    __hash__ = None
print(a == Child(1), Child(1) == a)

class Odd:
    def __eq__(self, o): return 'odd'
    def __lt__(self, o): return []
print(Odd() == 1, 1 == Odd(), Odd() != 1, Odd() < 1, 1 > Odd())
print(object() == object(), object() != object())
class NeverEqual:
    def __eq__(self, o): return False
n = NeverEqual()
print([n] == [n], n in [n], n == n, (n,) == (n,), {1: n} == {1: n})
for bad in lambda: a < 1, lambda: object() < object(), lambda: [] < (), lambda: None < None, lambda: 1 < 'a', lambda: {} < {}:
    try:
        bad()
    except (TypeError, AttributeError) as error:
        print(error)
