print('loading shapes')


class Circle:
    def __init__(self, radius):
        self.radius = radius

    def __eq__(self, other):
        return vars(self) == vars(other)

    def __repr__(self):
        return f'{type(self).__name__}({self.radius})'

    def area(self):
        return 3 * self.radius ** 2

    def grow(self):
        self.radius += 1


class Square:
    def __init__(self, side):
        self.side = side

    def __repr__(self):
        return f'Square({self.side})'


class Unit:
    def __reduce__(self):
        return 'UNIT'

    def __repr__(self):
        return 'UNIT'


UNIT = Unit()


def make(kind, size):
    return kind(size)


