# compare: output
from enum import Enum, IntEnum, StrEnum, auto

class Num(IntEnum):
    ONE = 1
    TWO = 2
    TEN = 10

class Word(StrEnum):
    FIRST = auto()
    SECOND = 'Zwei'

class Mixed(str, Enum):
    A = 'x'

class Real(float, Enum):
    HALF = 0.5

print(list(Num), str(Num.ONE), f'{Num.TEN}', f'{Num.TEN:04d}', '%d %s %r' % (Num.ONE, Num.ONE, Num.ONE))
print(Num.ONE < Num.TWO, Num.ONE + 1, type(Num.ONE + 1), Num.TEN == 10, [0, 1, 2][Num.ONE], sorted(Num, reverse=True), max(Num))
print(isinstance(Num.ONE, int), Num(2), 2 in Num, range(Num.TWO), Num.TEN.bit_length(), hash(Num.TEN) == hash(10))
print(list(Word), str(Word.FIRST), f'{Word.SECOND:>6}', Word.FIRST.upper(), Word.FIRST == 'first', Word('Zwei'), 'first' in Word)
print(''.join(Word), Word.FIRST + '!', {Word.FIRST: 1}['first'], '%s' % Word.FIRST)
print(Mixed.A, f'{Mixed.A}', repr(Mixed.A), Mixed.A == 'x', 'y' + Mixed.A, Real.HALF, Real.HALF + 1, repr(Real.HALF))

def attempt(source):
    try:
        exec(source)
    except Exception as error:
        print(type(error).__name__, error)

attempt('class E(StrEnum):\n  A = 1')
attempt('class E(IntEnum):\n  A = "x"')
attempt('class E(Num):\n  A = 1')
attempt('class E(Enum, int):\n  A = 1')
attempt('Num(7)')
attempt('Word("zwei")')
