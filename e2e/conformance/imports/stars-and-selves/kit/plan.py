def draw():
    return 'drawn'
