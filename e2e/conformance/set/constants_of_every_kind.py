# `in` a set of constants, which the compiler makes a frozenset: of tuples, bytes, complex numbers, nested ones.
for place in ((0, 0), (1, 2), (1.0, 2), (2, 1), (1, (2, 'a')), (..., 1), (None, True)):
    print(place in {(0, 0), (1, 2)}, place in {(1, (2, 'a')), (..., 1)}, place in {(None, 1), ()})
for value in (b'a', 'a', 1j, 1 + 0j, 1, 2.5, None, ..., True, -0.0, ''):
    print(value in {b'a', b'b'}, value in {1j, 1, 'a'}, value in {2.5, None, 0}, value in {..., b''}, value not in {'', 'x'})
for found in {(3, 4), (1, 2)}:
    print(found)
print([x for x in {(1, 'a'), (1, 'a')}], {(1, 2): 'first'}[1, 2], len({(1,), (1.0,), (True,)}))
match (1, 2):
    case (a, b) if (a, b) in {(1, 2)}:
        print('matched')
