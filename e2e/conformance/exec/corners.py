# compare: output
import types, collections
def t(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
class M:
    def __init__(self): self.d = {}; self.log = []
    def __getitem__(self, k): self.log.append(('get', k)); return self.d[k]
    def __setitem__(self, k, v): self.log.append(('set', k)); self.d[k] = v
    def __delitem__(self, k): self.log.append(('del', k)); del self.d[k]
m = M()
exec('x = 1\ny = x + 1\ndel x\nprint(y)', {}, m)
print(m.d, m.log)
t(eval, 'y * 2', {}, m)
t(eval, 'nope', {}, m)
t(exec, 'del nope', {}, m)
exec('class A:\n    z = y', {'y': 5}, m)
print(m.d['A'].z)
cm = collections.ChainMap({'a': 1}, {'b': 2})
t(eval, 'a + b', {}, cm)
exec('c = a + b', {}, cm); print(cm.maps[0])
exec('print(locals() is m)', {'m': m}, m)
t(exec, 'x', 1); t(exec, 'x', {}, 1); t(eval, 'x', 1); t(eval, 'x', {}, 1); t(exec, 5); t(eval, 5); t(exec, b'print(1)'); t(eval, b'1 + 1'); t(exec, bytearray(b'print(2)')); t(eval, memoryview(b'3'))
t(eval, 'len([1])', {'__builtins__': {}})
t(eval, 'len([1])', {'__builtins__': {'len': lambda x: 'mine'}})
g = {}
exec('', g); print(list(g), g['__builtins__'] is __builtins__.__dict__ or g['__builtins__'] is __builtins__)
t(eval, '__builtins__', {'__builtins__': 7})
t(exec, 'class A: pass', {'__builtins__': {}})
t(exec, 'import os', {'__builtins__': {}})
t(exec, 'from os import path', {'__builtins__': {'__import__': lambda *a: types.SimpleNamespace(path='mine')}})
g = {'__builtins__': {'__import__': lambda *a: ('import', a[0], a[3], a[4])}}
exec('import a.b as c', g) if 0 else None
exec('import abc', g); print(g['abc'])
def outer():
    v = 10
    def inner(): return v
    return inner
f = outer()
t(exec, f.__code__, {}, closure=f.__closure__); t(exec, f.__code__, {}); t(exec, f.__code__, {}, closure=()); t(exec, 'x', closure=f.__closure__); t(eval, f.__code__); t(exec, f.__code__, {}, closure=(1,))
def with_args(a, b=2): return a
t(exec, with_args.__code__); t(eval, with_args.__code__)
def free(): global out; out = 'ran'
exec(free.__code__); print(out)
g = {}; exec(free.__code__, g); print(g['out'])
c = compile('a + 1', 'f', 'eval'); t(eval, c, {'a': 2}); t(exec, c, {'a': 2}); t(eval, c, {})
c = compile('r = 1', 'f', 'exec'); print(eval(c)); print(r)
t(compile, 'x', 'f', 'bad'); t(compile, 'x', 5, 'exec'); t(compile, 5, 'f', 'exec'); t(compile, 'x', 'f', 'exec', flags=1 << 30); t(compile, 'x', 'f', 'exec', optimize=5); t(compile, 'x', b'bytes.py', 'exec'); t(compile, 'x'); t(compile)
def local_exec():
    x = 1
    exec('x = 2; y = 3')
    print(x, 'y' in locals(), sorted(locals()))
    d = locals(); d['x'] = 9; print(x, d['x'], locals()['x'])
    print(eval('x'), eval('[x for _ in range(2)]'))
    exec('print(x)')
    exec('x = 5', globals(), d); print(x, d['x'])
local_exec()
class C:
    a = 1
    exec('b = a + 1')
    print(b, eval('a + b'), 'b' in vars())
print(C.b)
t(eval, '[a for a in range(3) if a > b]', {'b': 0}); t(eval, '(lambda: q)()', {'q': 4}); t(eval, '(lambda: q)()', {}, {'q': 4}); t(eval, '[q for _ in [1]]', {}, {'q': 4}); t(eval, '[[q for _ in [1]] for _ in [1]]', {}, {'q': 4}); t(eval, 'list(q for _ in [1])', {}, {'q': 4})
exec('def f(): return q', {'q': 1}, ns); t(ns['f'])
exec('global gg; gg = 1', ns, {}); print(ns['gg'])
exec('x: int = 5; print(__annotations__)') if 0 else None
ns = {}; exec('x: int = 5\ny: str', ns); print(sorted(k for k in ns if k != '__builtins__'))
ns = {}; exec('"doc"\nx = 1', ns); print('__doc__' in ns, ns.get('__doc__'))
ns = {'__name__': 'my.mod'}; exec('class K: pass\ndef f(): pass', ns); print(ns['K'], ns['f'].__module__, ns['K'].__module__)
ns = {}; exec('class K: pass\ndef f(): pass', ns); print(ns['K'], ns['f'].__module__)
t(exec, 'raise SystemExit(3)'); t(exec, 'return'); t(exec, 'yield 1'); t(eval, 'x = 1'); t(eval, '')
