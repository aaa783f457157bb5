from collections import deque
from functools import partial
import contextvars
def t(f, *args, **kw):
    try: print(repr(f(*args, **kw)))
    except BaseException as error: print(type(error).__name__, '|', error)
t(lambda: deque)
t(lambda: deque().nope)
t(lambda: deque.nope)
t(lambda: deque.append)
t(lambda: deque().append)
t(lambda: deque().append.__qualname__)
t(lambda: deque.append())
t(lambda: deque.append(3, 4))
t(lambda: deque().append())
t(lambda: deque(1, 2, 3))
t(lambda: deque() + 1)
t(lambda: deque() < 1)
t(lambda: hash(deque()))
t(lambda: deque()())
t(lambda: partial(len).nope)
t(lambda: partial(len) + 1)
t(lambda: contextvars.ContextVar('x').nope)
t(lambda: contextvars.Context().nope)
