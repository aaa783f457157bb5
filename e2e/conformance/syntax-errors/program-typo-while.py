# compare: output
whille True:
    pass
