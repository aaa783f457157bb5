class A:
    __secret = 1
    def __init__(self): self.__x = 2
    def get(self): return self.__x + self.__secret
    def __method(self): return 'A'
    def call(self): return self.__method()
    __dunder__ = 3
class B(A):
    def __init__(self): super().__init__(); self.__x = 20
    def __method(self): return 'B'
print(sorted(vars(B())), B().get(), B().call(), A._A__secret, A.__dunder__)
try:
    A().__x
except AttributeError as error:
    print(error)
class _Under:
    def f(self, __p): return __p
    def g(self): 
        __local = 5
        return [n for n in locals() if 'local' in n]
print(_Under().f(3), _Under().g())
