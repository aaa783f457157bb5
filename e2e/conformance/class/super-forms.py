class A:
    def who(self): return 'A'
    @classmethod
    def make(cls): return f'A.make {cls.__name__}'
    @property
    def p(self): return 'A.p'
class B(A):
    def who(self): return 'B' + super().who()
    @classmethod
    def make(cls): return 'B>' + super().make()
    @property
    def p(self): return 'B>' + super().p
    def in_lambda(self): return (lambda: super(B, self).who())()
    def in_comprehension(self): return [super(B, self).who() for _ in range(2)]
    def nested(self):
        def inner(): return super(B, self).who()
        return inner()
    def cls(self): return __class__
b = B()
print(b.who(), b.make(), B.make(), b.p, b.in_lambda(), b.in_comprehension(), b.nested(), b.cls())
def outside(self): return super().who()
B.outside = outside
try:
    b.outside()
except RuntimeError as error:
    print(error)
try:
    super(B, 3).who()
except TypeError as error:
    print(error)
try:
    super(B, b).nothing
except AttributeError as error:
    print(error)
class C(B):
    def who(self):
        self = None
        try:
            return super().who()
        except Exception as e:
            return f'{type(e).__name__}: {e}'
print(C().who())
