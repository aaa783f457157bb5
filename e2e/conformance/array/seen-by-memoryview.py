from array import array

numbers = array('i', [1, 2, 3])
view = memoryview(numbers)
print(view.format, view.itemsize, view.shape, view.tolist(), view.readonly, view.nbytes)
view[1] = 50
print(numbers, view[1:].tolist())
for change in (lambda: numbers.append(4), lambda: numbers.pop(), lambda: numbers.extend([1]), lambda: numbers.clear()):
    try:
        change()
    except BufferError as error:
        print(error)
numbers[0] = 7
print(view.tolist(), numbers)
view.release()
numbers.append(4)
print(numbers, bytes(array('B', b'xyz')), bytearray(array('H', [1])), b''.join([array('b', [65])]))
floats = memoryview(array('d', [0.5, 1.5]))
print(floats.tolist(), floats.cast('B')[:8].tolist(), array('B', floats.tobytes()))
