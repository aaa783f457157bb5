def outer():
    def inner(x: int = 3, *args: str) -> float:
        """Says nothing."""
        return x
    return inner

f = outer()
print(f.__name__, f.__qualname__, f.__module__, f.__doc__)
print(f.__annotations__)
f.mark = 1
print(f.__dict__, f.mark)
f.__name__ = 'renamed'
print(f.__name__, f.__qualname__)
print(f.__code__.co_name, f.__code__.co_argcount, f.__code__.co_varnames)
print((lambda: 0).__name__, (lambda: 0).__qualname__)
class A:
    def m(self): pass
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls): pass
print(A.m.__qualname__, A().m.__name__, A.s.__qualname__, A.c.__qualname__, A().m.__self__.__class__.__name__)
try:
    f.nope
except AttributeError as error:
    print(error)
print(callable(f), callable(3), callable(A))
