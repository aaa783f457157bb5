# compare: output
g = {'x': 1}
exec('y = x + 1', g); print(g['y'], '__builtins__' in g)
l = {}; exec('z = 5\ndef f(): return 1', {}, l); print(sorted(l), l['f']())
print(eval('a + b', {'a': 1}, {'b': 2}), eval('[i for i in range(3)]'), eval('  1 + 1 '), eval(compile('2 * 3', 's', 'eval')))
code = compile('print("hi"); v = 3', 'name.py', 'exec'); exec(code); print(v, code.co_filename, code.co_name, code.co_names)
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
t(lambda: eval('x =')); t(lambda: eval('1; 2')); t(lambda: exec('return 1')); t(lambda: eval('undefined_name')); t(lambda: compile('1', 's', 'nope')); t(lambda: eval(5)); t(lambda: exec('x', 5)); t(lambda: exec('')); t(lambda: compile('a b', 'f', 'exec'))
def fn():
    loc = 1
    exec('loc = 2')
    return loc, eval('loc')
print(fn())
class NS(dict):
    def __missing__(self, k): return f'<{k}>'
print(eval('foo', {}, NS()))
ns = {}; exec('class A:\n    x = 1\n    def m(self): return __class__.__name__', ns); print(ns['A']().m(), ns['A'].__module__ if '__name__' in ns else 'builtins')
c = compile('def q(a, *b, c=1, **d):\n    e = 1\n    return lambda: e', 's', 'exec').co_consts[0]
print(c.co_name, c.co_argcount, c.co_kwonlyargcount, c.co_varnames, c.co_cellvars, c.co_flags & 0x0c, c.co_firstlineno)
print(callable(exec), eval('lambda: 5')(), [eval(s) for s in ('1', '"a"', 'None')], dir() == sorted(dir()))
