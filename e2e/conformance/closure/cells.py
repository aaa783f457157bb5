def counter():
    n = 0
    def up():
        nonlocal n
        n += 1
        return n
    def read(): return n
    return up, read

up, read = counter()
up(); up()
print(read(), up(), read())
other, _ = counter()
print(other(), read())
print(up.__closure__[0].cell_contents, len(read.__closure__))
print(up.__code__.co_freevars, counter.__code__.co_cellvars)

def shared():
    fs = []
    for i in range(3):
        j = i * 10
        fs.append(lambda: (i, j))
    return [f() for f in fs]
print(shared())

def deep():
    a = 1
    def mid():
        b = 2
        def low():
            nonlocal a, b
            a, b = a + 1, b + a
            return a, b
        return low
    low = mid()
    low()
    return low(), a
print(deep())

def parameter_is_a_cell(x, *args, k=None, **kw):
    def inner(): return x, args, k, kw
    x += 1
    return inner()
print(parameter_is_a_cell(1, 2, 3, k=4, z=5))
