# compare: output
import sys, traceback
def show(label, f):
    try: print(label, f())
    except Exception as e: print(label, type(e).__name__, e)
def live():
    x = 1
    fr = sys._getframe()
    p = fr.f_locals
    print(type(p).__name__, p['x'], sorted(p))
    p['x'] = 10
    print(x)
    x = 20
    print(p['x'], fr.f_locals['x'], p == fr.f_locals, p is fr.f_locals)
    p['new'] = 5
    print('new' in p, p['new'], sorted(k for k in fr.f_locals), fr.f_locals['new'], 'new' in locals())
    show('del', lambda: p.__delitem__('x'))
    show('del new', lambda: p.__delitem__('new'))
    show('pop', lambda: p.pop('x'))
    show('clear', lambda: p.clear())
    show('missing', lambda: p['zzz'])
    print(p.get('x'), p.get('zzz', 7), len(p) >= 3, 'x' in p, 'zzz' in p)
    print(p.setdefault('x', 3), p.setdefault('made', 4), p.copy()['x'], type(p.copy()).__name__)
    p.update({'x': 99}); print(x); show('kw', lambda: p.update(x=1)); show('upd', lambda: p.update(5))
    print(sorted(p.keys())[:2], 99 in p.values(), ('x', 99) in p.items(), type(p.keys()).__name__)
    print(type(p | {'q': 1}).__name__, (p | {'q': 1})['q'], type({'q': 1} | p).__name__)
    p |= {'x': 5}; print(x)
    show('hash', lambda: hash(p))
    print(list(reversed(p))[-1] == next(iter(p)))
    return p
live()
def cells():
    v = 1
    def inner():
        nonlocal v
        v += 1
        sys._getframe(1).f_locals['v'] = 50
        return v
    print(inner(), v)
    print(sys._getframe().f_locals['inner'] is inner)
cells()
def unset():
    fr = sys._getframe()
    print('later' in fr.f_locals)
    fr.f_locals['later'] = 1
    later_ = 0
    return later
    later = 5
show('unset', unset)
def snap():
    a = 1
    d = locals(); d['a'] = 2; a2 = locals()
    print(a, d['a'], a2['a'], d is a2)
snap()
fr = sys._getframe()
print(type(fr.f_locals).__name__, fr.f_locals is globals(), fr.f_globals is globals(), fr.f_builtins['len'] is len, fr.f_code.co_name, fr.f_lineno)
class C:
    y = 1
    print(type(sys._getframe().f_locals).__name__, 'y' in sys._getframe().f_locals)
    sys._getframe().f_locals['z'] = 3
print(C.z)
def outer():
    def inner(): return sys._getframe(1), sys._getframe()
    return inner()
a, b = outer()
print(a.f_code.co_name, b.f_code.co_name, b.f_back is a, a.f_lineno, b.f_lineno, a.f_lasti >= 0)
print(repr(b)[:7], 'file' in repr(b), repr(b).split(', ')[-1], repr(b).split(', ')[-2])
b.clear(); print(b.f_locals)
def running():
    try: sys._getframe().clear()
    except RuntimeError as e: print(e)
running()
def g():
    x = 1
    yield sys._getframe()
    x = 2
gen = g(); f = next(gen)
print(f is gen.gi_frame, f.f_locals['x'], f.f_back)
try: f.clear(); print('cleared', gen.gi_frame)
except RuntimeError as e: print(e)
print(list(gen))
try: sys._getframe(100)
except ValueError as e: print(e)
fr.f_trace = None
print(fr.f_trace, fr.f_trace_lines, fr.f_trace_opcodes)
for attr, v in (('f_code', 1), ('f_lineno', 1), ('f_locals', {}), ('f_back', None), ('f_globals', {})):
    try: setattr(fr, attr, v)
    except Exception as e: print(attr, type(e).__name__, e)
try: 1 / 0
except ZeroDivisionError as e:
    tb = e.__traceback__
    print(tb.tb_frame is fr, tb.tb_lineno == tb.tb_frame.f_lineno - 2, tb.tb_next, tb.tb_lasti >= 0)
    try: tb.tb_next = tb
    except ValueError as x: print(x)
    try: tb.tb_next = 5
    except TypeError as x: print(x)
    try: tb.tb_lineno = 5
    except AttributeError as x: print(x)
print(sys.exc_info(), sys.exception())
def comp():
    loc = 5
    return [sorted(k for k in sys._getframe().f_locals) for q in [1]]
print(comp())
def ex(): exec('zz = 1; print(sorted(sys._getframe().f_locals)[-1])', {'sys': sys}, {})
ex()
