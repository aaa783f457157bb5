class A: pass
class B:
    def __str__(self): return 'str B'
class C:
    def __repr__(self): return 'repr C'
class D:
    def __repr__(self): return 5
print(str(B()), [C()], str(C()), f'{B()} {C()!s} {B()!s}')
print(repr(A()).startswith('<__main__.A object at 0x'), repr(B())[:20])
def f():
    class Inner: pass
    return Inner
print(repr(f())[:60], repr(f()())[:36])
print(A, type(A), int, type(None), type(...), type(NotImplemented), type(print), type(f), type(A().__init__), type(len), type([].append), type(lambda: 0), type(type))
for bad in lambda: repr(D()), lambda: str(D()), lambda: print(D()):
    try:
        bad()
    except TypeError as error:
        print(error)
print(print, len, [].append.__name__, str.join, int.__add__, (3).__add__.__name__)
print(repr(f)[:12], A.__init__)
