# compare: output
# every method of every built-in type with awkward arguments
def show(what, f, *args, **kw):
    try:
        r = f(*args, **kw)
        t = repr(r)
        if ' at 0x' in t: t = type(r).__name__
        print(what, '->', t[:120])
    except BaseException as e:
        print(what, type(e).__name__, e)
ARGS = [(), (None,), (1,), (-1,), ('a',), (b'a',), (1.5,), ([],), (1, 2), ('a', 'b'), (None, None), (1, 2, 3), ('a', 1, 2), (1, 2, 3, 4), (1, 2, 3, 4, 5)]
def every(make, names):
    for name in names:
        for args in ARGS:
            obj = make()
            show(f'{type(obj).__name__}.{name}{args}', getattr(obj, name), *args)
        show(f'{type(make()).__name__}.{name}(x=1)', getattr(make(), name), x=1)
        for args in ((), (1,), (None, 1)):
            show(f'{type(make()).__name__}.{name} unbound{args}', getattr(type(make()), name), *args)
def public(t): return [n for n in dir(t) if not n.startswith('_')]

import builtins
SKIP = {'exit', 'quit', 'copyright', 'credits', 'license', 'help', 'input', 'breakpoint', 'open', 'print', 'id', 'globals', 'locals', 'vars', 'dir', 'exec', 'eval', 'compile', '__import__', '__build_class__', 'super', 'memoryview', 'hash', 'dir'}
for name in sorted(dir(builtins)):
    f = getattr(builtins, name)
    if name in SKIP or name.startswith('__') or not callable(f): continue
    if isinstance(f, type) and issubclass(f, BaseException): continue
    for args in ARGS:
        show(f'{name}{args}', f, *args)
    show(f'{name}(x=1)', f, x=1)
    if name != 'sorted': show(f'{name}(1, x=1)', f, 1, x=1)
    show(f'{name}([], x=1)', f, [], x=1)
    show(f'{name}([], key=1)', f, [], key=1)
