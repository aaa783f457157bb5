# Positions that no machine counts are refused as numbers, not as places; templates of bytes on the left.
numbers, data = [1, 2, 3], bytearray(b'abc')
for act in (lambda: numbers.pop(10**30), lambda: numbers.insert(10**30, 4), lambda: numbers.insert(-(10**30), 4),
            lambda: data.pop(10**30), lambda: data.insert(10**30, 1), lambda: numbers[10**30], lambda: numbers.pop(50)):
    try:
        print(act())
    except (IndexError, OverflowError) as error:
        print(type(error).__name__, 'C ssize_t' in str(error) or error)
numbers.insert(10**6, 4)
print(numbers, data)
print(b'x'.__rmod__(5), b'x'.__rmod__(b'%s!'), (1, 2).__rmul__(2), bytearray(b'y').__rmod__(bytearray(b'<%b>')))
print((1j).__pow__('a', 5), (1j).__rpow__(None, 5))
try:
    pow(1j, 2, 3)
except ValueError as error:
    print(error)
try:
    b'ab'.hex(bytearray(b'-'))
except TypeError as error:
    print(error)
