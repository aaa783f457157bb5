# compare: output
import gc, weakref
print(gc.get_debug(), gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK)
gc.set_debug(0); print(gc.get_debug())
for v in (0, 1, 1.5, 'a', b'a', None, True, (), (1,), [], {}, {'a': 1}, {'a': []}, set(), object(), int, len, gc, print, range(3), lambda: 0, type('A', (), {})(), Exception(), iter([]), slice(1), 2**100, 1j, frozenset()):
    print(type(v).__name__, gc.is_tracked(v))
class D:
    def __del__(self): D.saved = self
d = D(); del d
print(gc.get_threshold())
gc.set_threshold(500, 5, 5); print(gc.get_threshold()); gc.set_threshold(100); print(gc.get_threshold())
for bad in (lambda: gc.collect(5), lambda: gc.collect(-1), lambda: gc.set_threshold('a'), lambda: gc.set_debug('x'), lambda: gc.collect('a'), lambda: gc.is_tracked()):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
a = [1]; b = {'k': a}
print(gc.get_referents(b), gc.get_referents(5), sorted(map(str, gc.get_referents((1, 'x')))))
print(gc.garbage, gc.callbacks)
class N: pass
n = N(); n.me = n; w = weakref.ref(n); del n
gc.collect(); print(w() is None)
