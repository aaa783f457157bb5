class Base:
    def go(self): return ['Base']
class Left(Base):
    def go(self): return ['Left'] + super().go()
class Right(Base):
    def go(self): return ['Right'] + super().go()
class Bottom(Left, Right):
    def go(self): return ['Bottom'] + super().go()
print(Bottom().go())
print([c.__name__ for c in Bottom.__mro__])
print(super(Left, Bottom()).go())
print(super(Bottom, Bottom()).go.__qualname__)
try:
    class Wrong(Base, Left): pass
except TypeError as error:
    print(error)
try:
    class Twice(Base, Base): pass
except TypeError as error:
    print(error)
class Mixin:
    def go(self): return ['Mixin'] + super().go()
class Mixed(Mixin, Bottom): pass
print(Mixed().go())
try:
    Mixin().go()
except AttributeError as error:
    print(error)
