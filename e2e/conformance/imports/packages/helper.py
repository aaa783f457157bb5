"""Helps."""
print('running', __name__, 'in', repr(__package__))
import itertools


class Counter:
    def __init__(self):
        self.count = itertools.count(1)

    def next(self):
        return next(self.count)


counter = Counter()
if __name__ == '__main__':
    print('never here')
