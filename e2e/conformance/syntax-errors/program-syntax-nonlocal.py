# compare: output
def outer():
    def inner():
        nonlocal nope
    return inner
