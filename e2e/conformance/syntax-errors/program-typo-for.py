# compare: output
fro i in range(3):
    pass
