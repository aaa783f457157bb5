import sys


class Swapped:
    answer = 42

    def __repr__(self):
        return 'a Swapped'


sys.modules[__name__] = Swapped()
