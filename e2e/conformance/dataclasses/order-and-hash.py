# compare: output
from dataclasses import dataclass, field

@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0
    note: str = field(default='', compare=False, repr=False)

versions = [Version(2), Version(1, 5, 'old'), Version(1, 2)]
print(sorted(versions), max(versions), Version(1) < Version(1, 1), Version(1) >= Version(1))
print(Version(1, 5, 'a') == Version(1, 5, 'b'), hash(Version(1)) == hash((1, 0)), len({Version(1), Version(1, 0, 'x')}))

@dataclass(unsafe_hash=True)
class Hashed:
    x: int
    y: int = field(default=0, hash=False)

print(hash(Hashed(3, 4)) == hash((3,)))

@dataclass
class Own:
    x: int

    def __hash__(self):
        return 7

    def __repr__(self):
        return 'mine'

print(hash(Own(1)), Own(1))

def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: setattr(Version(1), 'major', 2))
attempt(lambda: delattr(Version(1), 'minor'))
attempt(lambda: setattr(Version(1), 'other', 2))
attempt(lambda: Version(1) < 3)
attempt(lambda: Version(1) < Hashed(1))
