# compare: output
import copy

original = [1, [2, 3], {'k': [4]}, (5, [6]), 'text']
shallow = copy.copy(original)
deep = copy.deepcopy(original)
print(shallow == original, shallow is original, shallow[1] is original[1])
print(deep == original, deep[1] is original[1], deep[2]['k'] is original[2]['k'], deep[3][1] is original[3][1])
frozen = (1, (2, 'x'))
print(copy.deepcopy(frozen) is frozen, copy.copy(frozen) is frozen)

loop = []
loop.append(loop)
twin = copy.deepcopy(loop)
print(twin[0] is twin, twin is loop, twin)
ring = {}
ring['self'] = (ring, [ring])
turned = copy.deepcopy(ring)
print(turned['self'][0] is turned, turned['self'][1][0] is turned)
shared = [1]
pair = copy.deepcopy([shared, shared])
print(pair[0] is pair[1], pair[0] is shared)
memo = {}
copy.deepcopy([1, [2]], memo)
print(len(memo))
for value in (None, ..., 3, 'x', b'x', 2.5, 1j, True, len, int, range(3), copy.copy, NotImplemented):
    print(copy.copy(value) is value, copy.deepcopy(value) is value, end=' ')
print()
for value in ({1, 2}, frozenset([1]), bytearray(b'x'), slice(1, 2), ValueError('x', [1])):
    print(repr(copy.copy(value)), repr(copy.deepcopy(value)), copy.copy(value) is value)
for value in ((i for i in ()), {}.keys(), type.__dict__):
    try:
        copy.copy(value)
    except TypeError as error:
        print(error)
