# Among the keywords that fit no parameter, those of positional-only parameters are named first.
def one(a, /): ...
def two(a, /, b): ...
def three(a, b, /): ...


for call in (lambda: one(b=1, a=2), lambda: one(a=2, b=1), lambda: two(1, a=1, c=2), lambda: two(c=2, a=1, b=3),
             lambda: two(b=1), lambda: two(1, 2, b=4), lambda: three(b=1, c=3, a=2), lambda: one(c=1)):
    try:
        call()
    except TypeError as error:
        print(error)
