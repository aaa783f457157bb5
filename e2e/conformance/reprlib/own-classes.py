# compare: output
import reprlib

class Chain(list):
    @reprlib.recursive_repr()
    def __repr__(self):
        return '<' + '|'.join(map(repr, self)) + '>'

class Marked(list):
    @reprlib.recursive_repr(fillvalue='(again)')
    def __repr__(self):
        """Shows."""
        return 'M' + list.__repr__(self)

for made in (Chain('ab'), Marked('ab')):
    made.append(made)
    print(made)
print(Marked.__repr__.__doc__, Marked.__repr__.__name__)

class Broken:
    def __repr__(self):
        raise ValueError

class Long:
    def __repr__(self):
        return 'Long' * 30

print(reprlib.repr(Broken())[:20], reprlib.repr([Broken()])[:21], reprlib.repr(Long()), reprlib.aRepr.maxother)

class Mine(reprlib.Repr):
    def repr_int(self, x, level):
        return f'int<{x}>'

    def repr_Long(self, x, level):
        return f'custom at {level}'

print(Mine().repr([1, Long(), (2,)]))

class list(list):
    pass

print(reprlib.repr(list(range(20))))
