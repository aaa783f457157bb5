# compare: output
x = 'g'
def outer():
    x = 'o'
    def inner():
        nonlocal x
        x = 'i'
        def deep():
            global x
            x = 'changed'
            return x
        return deep()
    r = inner()
    return x, r
print(outer(), x)
class A:
    x = 'class'
    y = [x for _ in range(1)]
    def m(self): return x
    z = (lambda: x)()
print(A.y, A().m(), A.z)
def gen():
    for i in range(3): yield lambda: i
print([f() for f in gen()], [f() for f in list(gen())])
def unb():
    try: print(v)
    except UnboundLocalError as e: print(e)
    v = 1
    del v
    try: print(v)
    except UnboundLocalError as e: print(e)
    def k(): return free
    try: k()
    except NameError as e: print(e)
    if False: free = 1
unb()
def ex():
    try: 1 / 0
    except ZeroDivisionError as e: pass
    try: e
    except UnboundLocalError as err: print(err)
ex()
i = 'kept'; [i for i in range(3)]; print(i)
for i in range(2): pass
print(i)
def d(a, b=[]): b.append(a); return b
print(d(1), d(2), d.__defaults__)
print([(lambda n=n: n)() for n in range(3)], (lambda *a, **k: (a, k))(1, x=2))
def local():
    a = 1; b = 2
    return sorted(locals()), 'a' in vars()
print(local(), 'x' in globals())
