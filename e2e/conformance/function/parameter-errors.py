def f(a, b, /, c, *, d): pass
def g(a, b=1, *args, key): pass
def h(): pass
def one(x): pass
def many(a, b, c, d): pass

def attempt(call):
    try:
        call()
    except TypeError as error:
        print(error)

attempt(lambda: f())
attempt(lambda: f(1))
attempt(lambda: f(1, 2))
attempt(lambda: f(1, 2, 3))
attempt(lambda: f(1, 2, 3, 4, d=1))
attempt(lambda: f(a=1, b=2, c=3, d=4))
attempt(lambda: f(1, 2, 3, d=4, e=5))
attempt(lambda: f(1, 2, 3, c=3, d=4))
attempt(lambda: g(key=1))
attempt(lambda: g(1, 2, 3))
attempt(lambda: h(1))
attempt(lambda: h(1, 2))
attempt(lambda: h(x=1))
attempt(lambda: one())
attempt(lambda: one(1, 2))
attempt(lambda: one(1, x=2))
attempt(lambda: one(y=2))
attempt(lambda: many())
attempt(lambda: many(1, 2))
attempt(lambda: many(1, 2, 3, 4, 5))
attempt(lambda: many(**{'a': 1}, **{'a': 2}))
attempt(lambda: many(*1))
attempt(lambda: many(**1))
attempt(lambda: many(**{1: 2}))
attempt(lambda: 3())
