# compare: output
async def child(): pass
def g(*cs, k=None):
    for c in cs:
        if not hasattr(c, 'x'):
            raise TypeError('no')
def h(*cs, loop=None):
    pass
def k(a, b):
    h(a, b, nonsense=1)
def attempt(call):
    try:
        call()
    except TypeError as error:
        print('caught', error)
    print('after')
attempt(lambda: g(child, child()))
print(1)
attempt(lambda: h(child(), z=2))
print(2)
attempt(lambda: k(1, child()))
print(3)
attempt(lambda: len(child(), 1))
print(4)
attempt(lambda: child() + 1)
print(5)
attempt(lambda: child()())
print(6)
attempt(lambda: [child()][4:5][0])
