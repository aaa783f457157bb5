# compare: output
class R:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
def f(r): raise ValueError(r.n)
def mk(n):
    try: f(R(n))
    except ValueError as e: return e
def a():
    x = ExceptionGroup('g', [mk('a')]); print('made'); x = None; print('after a')
def b():
    x = ValueError(mk('b')); print('made'); x = None; print('after b')
def c():
    l = [mk('c')]; print('made'); l = None; print('after c')
def d():
    e = mk('d'); x = ExceptionGroup('g', [e]); print('made'); del e; x = None; print('after d')
def e():
    try: raise ExceptionGroup('g', [mk('e')])
    except ExceptionGroup: print('plain')
    print('after e')
def g():
    try: raise ValueError(mk('g'))
    except ValueError: print('plain')
    print('after g')
a(); b(); c(); d(); e(); g()
