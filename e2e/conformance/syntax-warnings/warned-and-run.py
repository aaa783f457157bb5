# compare: output
def f(x):
    """text \d in a docstring"""
    return x is 1

print(f(1))
assert (f, "always")
