"""Ints too long to be shown, and a __repr__ that meets itself."""
import reprlib
print(reprlib.repr([10**5000, -10**5000, 5]))
class L(list):
    @reprlib.recursive_repr(fillvalue='<...>')
    def __repr__(self) -> str:
        'doc'
        return '<' + '|'.join(map(repr, self)) + '>'
l = L([1]); l.append(l)
print(l, L.__repr__.__name__, L.__repr__.__doc__, L.__repr__.__qualname__, L.__repr__.__annotations__, L.__repr__.__wrapped__)
