# compare: output
def f():
    colour = 1
    return color
f()
# again
