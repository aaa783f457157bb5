# compare: output
x = 5
prin(x)
x.foo
