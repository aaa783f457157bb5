# compare: output
x = 08
