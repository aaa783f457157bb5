# compare: output
x = "\d"

def f():
    return (1,
