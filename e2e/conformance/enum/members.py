# compare: output
from enum import Enum
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

print(Color, Color.RED, repr(Color.RED), Color(2), Color['BLUE'])
print(list(Color), len(Color), list(reversed(Color)), bool(Color))
print(Color.CRIMSON is Color.RED, Color.__members__)
print(1 in Color, 7 in Color, Color.RED in Color, 'RED' in Color.__members__)
print(Color.RED.name, Color.RED.value, type(Color.RED), isinstance(Color.RED, Color))
print(f'{Color.RED}', f'{Color.RED:>12}|', '%s %r' % (Color.RED, Color.RED))
print(Color.RED == 1, Color.RED != Color.GREEN, Color.RED is Color(1), hash(Color.RED) == hash('RED'))
print({Color.RED: 'r'}[Color(1)], Color.RED.GREEN, dir(Color), dir(Color.RED))

def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: Color(9))
attempt(lambda: Color['X'])
attempt(lambda: Color.XX)
attempt(lambda: Color.RED.XX)
attempt(lambda: Color.name)
attempt(lambda: Color.RED < Color.GREEN)
attempt(lambda: setattr(Color, 'RED', 3))
attempt(lambda: delattr(Color, 'RED'))
attempt(lambda: setattr(Color.RED, 'name', 3))
attempt(lambda: setattr(Color.RED, 'value', 3))
attempt(lambda: Enum('Color'))
Color.RED.note = 'free'
print(Color.RED.note, Color(1).note)
match Color.GREEN:
    case Color.RED:
        print('red')
    case Color.GREEN:
        print('green')
