# compare: output
from enum import Flag, FlagBoundary, IntFlag, STRICT, CONFORM, EJECT, KEEP

for boundary in FlagBoundary:
    class B(Flag, boundary=boundary):
        A = 1
        C = 4
    for value in (5, 7, 8, -1, -9):
        try:
            made = B(value)
            print(boundary, value, repr(made), type(made).__name__)
        except ValueError as error:
            print(boundary, value, error)
    try:
        print(repr(~B.A), B.A | B.C)
    except ValueError as error:
        print(error)

class Strict(IntFlag, boundary=STRICT):
    A = 1

try:
    Strict(2)
except ValueError as error:
    print(error)
print(FlagBoundary, repr(CONFORM), EJECT, KEEP.name)
