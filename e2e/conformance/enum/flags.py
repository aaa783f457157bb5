# compare: output
from enum import Flag, IntFlag, auto

class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RW = 6
    NONE = 0

print(list(Perm), len(Perm), Perm.__members__)
for value in (Perm.R, Perm.R | Perm.X, Perm.R | Perm.W, Perm(0), Perm(7), ~Perm.R, Perm.RW & Perm.W, Perm.RW ^ Perm.R):
    print(str(value), repr(value), value.name, value.value, bool(value), len(value), list(value))
print(Perm.R in Perm.RW, Perm.X in Perm.RW, Perm.NONE in Perm.X, 5 in Perm, 8 in Perm)

class Bits(IntFlag):
    A = 1
    B = 2
    C = 4
    ALL = 7

for value in (Bits.A | Bits.B, Bits.A | 8, ~Bits.A, Bits(12), Bits(-1), Bits.ALL, Bits(0), 4 | Bits.B, Bits.A & 3, Bits.ALL ^ Bits.C):
    print(str(value), repr(value), value.name, f'{value}', type(value))
print(Bits.A + 1, type(Bits.A + 1), Bits.B == 2, Bits.A < Bits.B, list(Bits), list(Bits(12)))

def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: Perm(8))
attempt(lambda: Perm('R'))
attempt(lambda: Perm.R | 1)
attempt(lambda: 1 in Perm.R)
attempt(lambda: Perm['Q'])
