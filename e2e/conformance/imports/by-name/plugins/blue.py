def describe():
    return 'blue'
