import types
def f(a, *, k=1): return a, k
f.__kwdefaults__['k']=5
print(f(1), f.__kwdefaults__)
d={'k':7,'z':1}; del d['z']
f.__kwdefaults__=d
print(f(1)); d['k']=8; print(f(1), f.__kwdefaults__ is d)
g=types.FunctionType(f.__code__, {}, 'g', (3,), None, {'k':9})
print(g(), g.__name__, g.__qualname__)
try: types.FunctionType(f.__code__, {}, 'g', None, None, 5)
except TypeError as e: print(e)
f.__defaults__=(4,); print(f())
f.__kwdefaults__=None
try: f()
except TypeError as e: print(e)
del f.__defaults__
try: f()
except TypeError as e: print(e)
try: f.__name__=5
except TypeError as e: print(e)
def h(): pass
h.__dict__={'x':1}; print(h.x)
try: h.__dict__=5
except TypeError as e: print(e)
print(f.__annotations__ is f.__annotations__)
m=types.MethodType(f, 3)
print(m.__self__, m.__func__ is f, m == types.MethodType(f,3))
try: m.x=1
except AttributeError as e: print(e)
