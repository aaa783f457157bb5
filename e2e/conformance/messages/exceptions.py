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
        if issubclass(f, OSError) and len(args) > 1: continue
            obj = make()
            show(f'{type(obj).__name__}.{name}{args}', getattr(obj, name), *args)
        show(f'{type(make()).__name__}.{name}(x=1)', getattr(make(), name), x=1)
        for args in ((), (1,), (None, 1)):
            show(f'{type(make()).__name__}.{name} unbound{args}', getattr(type(make()), name), *args)
def public(t): return [n for n in dir(t) if not n.startswith('_')]

import builtins
for name in sorted(dir(builtins)):
    f = getattr(builtins, name)
    if not (isinstance(f, type) and issubclass(f, BaseException)): continue
    if name.startswith('_'): continue
    for args in ARGS:
        if issubclass(f, OSError) and len(args) > 1: continue
        show(f'{name}{args}', f, *args)
        try: e = f(*args)
        except Exception: continue
        show('   str', str, e)
    show(f'{name}(x=1)', f, x=1)
    show(f'{name}(name=1)', f, name=1)
    try: e = f('a', [ValueError()]) if 'Group' in name else f('utf-8', b'abc', 1, 2, 'why') if name == 'UnicodeDecodeError' else f('utf-8', 'abc', 1, 2, 'why') if name == 'UnicodeEncodeError' else f('abc', 1, 2, 'why') if name == 'UnicodeTranslateError' else f('a', 'b')
    except BaseException as x: print(x); continue
    show('   str', str, e)
    show('   repr', repr, e)
    for m in ('with_traceback', 'add_note', '__setstate__', 'split', 'subgroup', 'derive'):
        if not hasattr(e, m): continue
        for args in ((), (1,), (None,), ('a', 'b')):
            show(f'   {m}{args}', getattr(e, m), *args)
    for attr in ('args', '__cause__', '__context__', '__traceback__', '__suppress_context__', '__notes__', 'value', 'code', 'errno', 'object', 'lineno', 'name', 'obj', 'exceptions', 'message', 'filename'):
        for v in (1, None, 'a'):
            try: setattr(e, attr, v)
            except Exception as x: print('   set', attr, v, type(x).__name__, x)
        try: delattr(e, attr)
        except Exception as x: print('   del', attr, type(x).__name__, x)
        try: print('   get', attr, getattr(e, attr))
        except Exception as x: print('   get', attr, type(x).__name__, x)
