# A class that is only called `range` is no sequence.
class range: ...
class memoryview: ...
class mappingproxy: ...


for value in (range(), memoryview(), mappingproxy()):
    match value:
        case [*_]:
            print('sequence')
        case {}:
            print('mapping')
        case _:
            print('neither')
