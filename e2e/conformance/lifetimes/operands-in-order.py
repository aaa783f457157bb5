# compare: output
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
    def __eq__(self, o): return False
    def __lt__(self, o): return False
    def __hash__(self): return 1
    def __getitem__(self, o): return 1
    def __contains__(self, o): return False
    def __setitem__(self, *o): pass
    def __delitem__(self, *o): pass
class A(T):
    def __add__(self, o): return 1
    def __iadd__(self, o): return 1
class L(list):
    def __del__(self): print('del list', len(self))
class B:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
f = T
def g():
    print('add'); x = A(1) + A(2)
    print('eq'); x = f(1) == f(2)
    print('lt'); x = f(1) < f(2)
    print('plain eq'); x = B(1) == B(2)
    print('is'); x = f(1) is f(2)
    print('in'); x = f(1) in f(2)
    print('in list'); x = f(1) in [f(2), f(3)]
    print('sub'); x = f(1)[f(2)]
    print('setitem'); f(1)[f(2)] = f(3)
    print('delitem'); del f(1)[f(2)]
    print('list add'); x = [f(1)] + [f(2)]; x = None
    print('listsub'); x = L([1])[0]
    print('listmul'); x = L([1]) * 0
    print('listeq'); x = L([1]) == L([])
    print('isinstance'); x = isinstance(f(1), T)
    print('if is'); 
    if f(1) is f(2): pass
    print('if eq'); 
    if f(1) == f(2): pass
    print('chain'); x = f(1) < f(2) < f(3)
    print('call'); (lambda *a: None)(f(1), f(2))
    print('native'); max(f(1), f(2), key=lambda t: t.n); 
    print('done')
    x = A(5)
    x += A(6)
    print('kw'); dict(a=f(1), b=f(2))
    print('slice'); [f(1), f(2)][f(3) is None:]
    print('star'); print(*[f(1) is None, f(2) is None])
    print('fs'); f'{f(1).n} {f(2).n} {3 if f(4) else 5}'
    print('raise')
    try: raise ValueError(f(1))
    except ValueError: print('caught')
    print('next'); next(iter([f(1), f(2)]))
    print('enumerate')
    for i, q in enumerate([f(1), f(2)]): print(i)
    print('gone'); del q
    print('listcomp'); [q.n for q in (f(1), f(2))]
    print('unpack'); a, *b = [f(1), f(2), f(3)]
    a = b = None
    print('zip')
    for p, q in zip([f(1)], [f(2)]): pass
    p = q = None
    print('end')
    with_()
import contextlib
def with_():
    class C(T):
        def __enter__(self): print('enter'); return self
        def __exit__(self, *a): print('exit')
    with C(1): print('body')
    print('after with')
    with C(1) as c: print('body')
    print('after with')
    del c
    print('while')
    def gen():
        yield f(1)
        yield f(2)
    for t in gen(): print('it', t.n)
    print('ended')
g()
