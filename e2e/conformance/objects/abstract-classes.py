from abc import ABC, abstractmethod, ABCMeta
def t(f, *args, **kw):
    try: print(repr(f(*args, **kw)))
    except BaseException as error: print(type(error).__name__, '|', error)
class Base(ABC):
    @abstractmethod
    def f(self): pass
    @property
    @abstractmethod
    def p(self): pass
    @classmethod
    @abstractmethod
    def c(cls): pass
    @staticmethod
    @abstractmethod
    def s(): pass
t(Base)
class Part(Base):
    def f(self): return 1
    p = 3
t(Part)
class Full(Part):
    def c(cls): pass
    def s(): pass
t(lambda: Full().f())
t(lambda: sorted(Base.__abstractmethods__))
t(lambda: Part.__abstractmethods__ == frozenset({'c', 's'}))
class One(ABC):
    @abstractmethod
    def only(self): pass
t(One)
t(lambda: One.__new__(One))
t(lambda: object.__new__(One))
class Virtual: pass
One.register(Virtual)
t(lambda: (issubclass(Virtual, One), isinstance(Virtual(), One)))
class Sized(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, C): return any('__len__' in B.__dict__ for B in C.__mro__) or NotImplemented
t(lambda: (issubclass(list, Sized), isinstance(3, Sized)))
class NotAbs:
    @abstractmethod
    def f(self): pass
t(lambda: type(NotAbs()))
del One.only
t(One)
Base.__abstractmethods__ = frozenset()
t(lambda: type(Base()))
from collections.abc import Iterable, Callable, Mapping, Sequence, Hashable, Sized as S2, Iterator
for v in ([], {}, 3, 'a', len, (i for i in ()), object()):
    print(type(v).__name__, [isinstance(v, k) for k in (Iterable, Callable, Mapping, Sequence, Hashable, S2, Iterator)])
class Map2(Mapping):
    def __getitem__(self, k): return k
    def __iter__(self): return iter('ab')
    def __len__(self): return 2
m = Map2()
print(dict(m), 'a' in m, list(m.items()), m.get('q'), m == {'a': 'a', 'b': 'b'})
t(Mapping)
class Half(Mapping):
    def __len__(self): return 0
t(Half)
