print('running', __name__, 'in', __package__)
SIDES = 6
