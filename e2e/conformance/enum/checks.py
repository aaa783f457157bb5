# compare: output
from enum import CONTINUOUS, NAMED_FLAGS, UNIQUE, Enum, EnumCheck, Flag, unique, verify

def attempt(source):
    try:
        exec(source, globals())
        print('fine')
    except Exception as error:
        print(type(error).__name__, error)

attempt('@unique\nclass A(Enum):\n  X = 1\n  Y = 1\n  Z = 2\n  W = 2')
attempt('@unique\nclass A(Enum):\n  X = 1\n  Y = 2')
attempt('@verify(UNIQUE)\nclass A(Enum):\n  X = 1\n  Y = 1')
attempt('@verify(CONTINUOUS)\nclass A(Enum):\n  X = 1\n  Y = 4')
attempt('@verify(CONTINUOUS)\nclass A(Flag):\n  X = 1\n  Y = 8')
attempt('@verify(NAMED_FLAGS)\nclass A(Flag):\n  X = 1\n  Y = 6')
attempt('@verify(NAMED_FLAGS)\nclass A(Flag):\n  X = 1\n  Y = 3\n  Z = 16\n  Q = 9\n  R = 5')
attempt('@verify(UNIQUE, CONTINUOUS)\nclass A(Enum):\n  X = 1\n  Y = 2')
attempt('@verify(UNIQUE)\nclass A: pass')
print(list(EnumCheck))
