# compare: output
"""Leaving loops, handlers and with-statements in every way, and what finally does with it."""
def t(f, *a):
    try: print(f.__name__, *a, repr(f(*a)))
    except BaseException as e: print(f.__name__, *a, type(e).__name__, e, repr(e.__context__), repr(e.__cause__), e.__suppress_context__)
def a(how):
    for i in range(3):
        try:
            if how == 'break': break
            if how == 'continue' and i < 2: continue
            if how == 'return': return 'ret'
            if how == 'raise': raise ValueError('v')
        finally: print('fin', i, end=' ')
    else: print('else', end=' ')
    return 'end'
for h in ('break', 'continue', 'return', 'raise', 'none'): t(a, h)
def b():
    try: return 'try'
    finally: print('f', end=' ')
def c():
    while True:
        try: 1 / 0
        except ZeroDivisionError: break
        finally: print('f', end=' ')
    return 'out'
def d():
    try:
        try: raise KeyError('k')
        finally: raise ValueError('v')
    except ValueError as e: return repr(e.__context__)
def e():
    try: raise KeyError('k')
    except KeyError as x: raise ValueError('v') from x
def f():
    try: raise KeyError('k')
    except KeyError: raise ValueError('v') from None
def g():
    try: raise KeyError('k')
    except KeyError as x: pass
    return x
def h():
    x = 'before'
    try: raise KeyError('k')
    except KeyError as x: del x
    return x
def i():
    try: pass
    except: pass
    else: return 'else'
    finally: print('fin', end=' ')
def j():
    def inner():
        try: yield 1
        finally: print('gen fin', end=' ')
    for x in inner(): return x
def k():
    class CM:
        def __init__(s, n, swallow=False): s.n = n; s.s = swallow
        def __enter__(s): print('in', s.n, end=' '); return s
        def __exit__(s, *a): print('out', s.n, a[0] and a[0].__name__, end=' '); return s.s
    with CM(1), CM(2, True) as two, CM(3): raise KeyError('k')
    for n in range(3):
        with CM('loop'):
            if n == 0: continue
            break
    with (CM(4), CM(5),): return two.n
def l():
    class E:
        def __enter__(s): raise ValueError('enter')
        def __exit__(s, *a): print('never')
    with E(): pass
def m():
    class X:
        def __enter__(s): pass
        def __exit__(s, *a): raise ValueError('exit')
    with X(): raise KeyError('body')
def n():
    try:
        try: 1 / 0
        except ZeroDivisionError as e: e.add_note('note'); raise
    except ZeroDivisionError as e: return e.__notes__, e.__traceback__ is not None
def o():
    raise
def p():
    try: raise ValueError
    except ValueError: pass
    raise
def q2():
    raise 5
def q3():
    raise ValueError from 5
def q4():
    class E(Exception):
        def __init__(s): raise TypeError('init')
    raise E
def q5():
    class E(Exception):
        def __new__(c, *a): return 5
    raise E
def r():
    try: raise ExceptionGroup('g', [ValueError(1), KeyError(2), ExceptionGroup('h', [ValueError(3), OSError(4)])])
    except* ValueError as e: print('V', e.exceptions, end=' ')
    except* (KeyError, LookupError) as e: print('K', e.exceptions, end=' ')
    else: print('else')
    finally: print('fin', end=' ')
def s():
    try: raise ValueError('plain')
    except* ValueError as e: return_ = repr(e)
    return return_
def u():
    try: raise ExceptionGroup('g', [ValueError(1)])
    except* ValueError: raise KeyError('new')
def v():
    try: raise ValueError
    except* 5: pass
def w():
    try: raise ValueError
    except* ExceptionGroup: pass
def x():
    try: raise ValueError
    except 5: pass
def y():
    try: raise ValueError
    except (KeyError, 5): pass
def z():
    for i in range(2):
        try: continue
        finally: print('z', i, end=' ')
    else: return 'else'
def aa():
    i = 0
    while i < 3:
        i += 1
        try:
            if i == 2: raise ValueError(i)
        except ValueError: continue
        else:
            if i == 3: break
        finally: print('it', i, end=' ')
    else: print('no')
    return i
def bb():
    try:
        try: raise KeyError(1)
        except ValueError: print('no')
        finally: print('inner', end=' ')
    except KeyError as e: return e.args
def cc():
    with open.__class__ if False else __import__('contextlib').suppress(ZeroDivisionError) as s: 1 / 0
    return s
def dd():
    def rec(n): return rec(n - 1) if n else 1 / 0
    try: rec(3)
    except ZeroDivisionError as e:
        tb = e.__traceback__; n = 0
        while tb: n += 1; tb = tb.tb_next
        return n
def ee():
    try: assert False, ('a', 'b')
    except AssertionError as e: return e.args
def ff():
    e = ValueError('same')
    try:
        try: raise e
        except ValueError as x: raise x
    except ValueError as y: return y is e, y.__context__
def gg():
    try:
        try: raise ValueError('one')
        except ValueError: raise KeyError('two')
        finally: print(repr(__import__('sys').exception()), end=' ')
    except KeyError as e: return repr(__import__('sys').exception()), repr(e.__context__)
for fn in (b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q2, q3, q4, q5, r, s, u, v, w, x, y, z, aa, bb, cc, dd, ee, ff, gg): t(fn)
