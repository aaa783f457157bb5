print('running', __name__, 'in', __package__)


def area(side):
    return side * side
