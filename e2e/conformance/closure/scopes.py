x = 'module'

class C:
    x = 'class'
    y = x
    def method(self): return x
    listed = [x for _ in range(1)]
    lam = lambda self: x

c = C()
print(c.method(), C.y, C.listed, c.lam())

def f():
    x = 'function'
    class D:
        print(x)
        x = 'inner class'
        print(x)
        def g(self): return x
    return D().g()
print(f())

def g():
    global x
    x = 'changed'
    def h():
        x = 'h'
        def i():
            global x
            return x
        return i()
    return h()
print(g(), x)

def walrus():
    total = 0
    partial = [total := total + v for v in range(5)]
    return total, partial
print(walrus())

def comprehension_scope():
    i = 'outer'
    squares = [i * i for i in range(3)]
    return i, squares
print(comprehension_scope())

def conditional(flag):
    if flag:
        z = 1
    def inner():
        return z
    try:
        return inner()
    except NameError as error:
        return str(error)
print(conditional(True), conditional(False))
print([[(i, j) for j in range(i)] for i in range(3)])
