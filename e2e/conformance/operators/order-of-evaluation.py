# compare: output
"""In which order the parts of expressions and statements are evaluated."""
def p(x, v=None): print(x, end=' '); return x if v is None else v
class O:
    def __init__(s, n): s.__dict__['n'] = n
    def __getattr__(s, a): p(f'{s.n}.{a}'); return O(f'{s.n}.{a}')
    def __setattr__(s, a, v): p(f'{s.n}.{a}=')
    def __delattr__(s, a): p(f'del {s.n}.{a}')
    def __getitem__(s, k): p(f'{s.n}[]'); return O(f'{s.n}[]')
    def __setitem__(s, k, v): p(f'{s.n}[]=')
    def __delitem__(s, k): p(f'del {s.n}[]')
    def __call__(s, *a, **k): p(f'{s.n}()'); return O(f'{s.n}()')
    def __add__(s, o): p('+'); return s
    def __iadd__(s, o): p('+='); return s
    def __lt__(s, o): p('<'); return True
    def __bool__(s): p('bool'); return True
    def __iter__(s): p('iter'); return iter([O('i1'), O('i2')])
    def __enter__(s): p('enter'); return s
    def __exit__(s, *a): p('exit')
    def __contains__(s, x): p('in'); return False
    def __hash__(s): p('hash'); return 1
    def __eq__(s, o): p('=='); return False
    def __format__(s, f): p(f'format{f}'); return ''
    def __repr__(s): return s.n
def o(n): p(n); return O(n)
def run(src):
    print(src, '=>', end=' ')
    try: exec(src, globals())
    except Exception as e: print(type(e).__name__, e, end='')
    print()
for src in ('o("a").x[o("b")].y = o("c")', 'o("a")[o("b")] = o("c").x = o("d")', 'o("a").x += o("b")', 'o("a")[o("k")] += o("b")', 'o("f")(o("a"), *[o("b")], k=o("c"), **{"d": o("e")})', '{o("k1"): o("v1"), o("k2"): o("v2")}', '[o("a"), *o("b"), o("c")]', 'o("a") < o("b") < o("c")', 'o("a") and o("b") or o("c")', 'o("a") if o("b") else o("c")', 'del o("a").x, o("b")[o("c")]', 'o("a").x, o("b").y = o("c"), o("d")', 'for o("t").x in o("s"): pass', 'o("a")[o("b"):o("c"):o("d")]', 'o("a") in o("b")', 'not o("a") == o("b")', 'with o("a") as o("t").x, o("b"): p("body")', '[o("e") for x in o("s") if o("c")]', '{o("k"): o("v") for x in o("s")}', 'lambda a=o("d"), *, b=o("e"): 0', 'def f(a: o("ann") = o("d")) -> o("r"): pass', 'class C(o("base") and object, metaclass=p("m", type)): p("body")', '@o("d1")\n@o("d2")\ndef f(x=o("dflt")): pass', 'f"{o("a")}{o("b"):{o("c")}}{o("d")!r}"', 'assert o("a"), o("msg")', 'assert not o("a"), o("msg")', 'raise o("e") from o("c")', 'x = o("a"), o("b"), *o("c")', 'print(o("a"), o("b"), sep="", end="")', 'o("a").m(o("b")).n(o("c"))', 'o("a")[o("b")][o("c")]', '(y := o("a")) + y', 'global z; z = w = o("a")', 'a: o("t") = o("v")', 'o("a").b: o("t") = o("v")', 'o("a").b: o("t")', 'o("a")[o("i")]: o("t")', 'match o("s"):\n case O(n=v) if o("g"): p("hit")', 'try:\n o("a") + 1 / 0\nexcept p("t1", (KeyError, ZeroDivisionError)): p("caught")\nfinally: p("fin")', 'while o("c"):\n p("body"); break', 'type A = o("lazy")', 'import math as o1, os as o2; p("imported")', 'return_ = [p(i) for i in (p(3), p(4))]', '{**o("m").x}' if 0 else '{*o("s")}', 'o("a") is o("b")', '-p(1) ** p(2)', 'p(2) ** p(3) ** p(2)', 'p(1) + p(2) * p(3)', '(p(1), p(2))[p(0)]', 'p(1) < p(0) < p(2)', '1 < p(2) > p(1) != p(5)'): run(src)
def gen():
    x = yield p('first'); print('got', x, end=' '); y = (yield p('second')) + (yield p('third')); print('sum', y)
g = gen(); next(g); g.send('A'); g.send(1); 
try: g.send(2)
except StopIteration: print('end')
def d(a, b=[], *c, d=p('kwd'), **e): b.append(a); return b, c, d, e
print(d(1), d(2), d(3, [9], 8, d=7, z=6))
