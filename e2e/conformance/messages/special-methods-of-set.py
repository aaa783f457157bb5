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

SKIP = {'__class__', '__doc__', '__hash__', '__init_subclass__', '__subclasshook__', '__new__', '__getstate__', '__reduce__', '__reduce_ex__', '__dir__', '__sizeof__', '__buffer__', '__release_buffer__','__alloc__','__class_getitem__','__rmod__' if 'set' in ('bytes','bytearray') else ''}
every(lambda: {1, 2}, [x for x in dir(set) if x.startswith('__') and x not in SKIP])
