class Date:
    made = 0
    def __init__(self, y): self.y = y; type(self).made += 1
    @classmethod
    def parse(cls, text): return cls(int(text))
    @staticmethod
    def is_leap(y): return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
    def __repr__(self): return f'{self.__class__.__name__}<{self.y}>'

class Special(Date): pass

print(Date.parse('2000'), Special.parse('1999'), Date(1).parse('5'))
print(Date.is_leap(2000), Date(1).is_leap(1900), Special.is_leap(1996))
print(Date.made, Special.made, Special.__dict__.get('made'))
print(Date.parse.__self__ is Date, Special.parse.__func__ is Date.parse.__func__)
def helper(self, x): return (self, x)
Date.helper = helper
print(Date(7).helper(3))
d = Date(8)
d.own = lambda x: x
print(d.own(4))
m = d.helper
print(m(1), m.__func__ is helper, m == d.helper, m is d.helper)
import functools
class P:
    half = functools.partial(lambda *a: a, 1)
print(P().half(2))
