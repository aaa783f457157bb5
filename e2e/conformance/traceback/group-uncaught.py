# compare: output
def leaf(n):
    raise ValueError(n)
def make(n):
    try:
        leaf(n)
    except ValueError as e:
        return e
raise ExceptionGroup("outer", [make(1), ExceptionGroup("inner", [make(2), KeyError("k")]), make(3)])
