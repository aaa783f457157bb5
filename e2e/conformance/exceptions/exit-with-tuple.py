# compare: output
import sys
class E(SystemExit): pass
def f():
    try:
        raise E((1, 2))
    except ValueError:
        pass
f()
