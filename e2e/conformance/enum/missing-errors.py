# compare: output
from enum import Enum

class Picky(Enum):
    A = 'a'

    @classmethod
    def _missing_(cls, value):
        if value == 1:
            return 'not a member'
        if value == 2:
            raise RuntimeError('boom')
        if value == 3:
            raise ValueError('own words')
        return None

for value in ('b', 1, 2, 3):
    try:
        Picky(value)
    except Exception as error:
        print(type(error).__name__, error, '|', repr(error.__context__))
Picky(2)
