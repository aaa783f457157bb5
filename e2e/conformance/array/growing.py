# compare: output
"""Arrays that grow and shrink at their ends and in the middle, also by much, and while somebody looks at their bytes."""
from array import array

numbers = array('i')
for number in range(2000):
    numbers.append(number)
print(len(numbers), numbers[-1], sum(numbers), numbers[1000:1003])
while len(numbers) > 5:
    numbers.pop()
numbers.append(7)
numbers.insert(2, -1)
numbers.insert(-100, -2)
print(numbers, numbers.pop(0), numbers.pop(), numbers)
copied = numbers[:]
numbers.extend(range(3))
numbers += array('i', [9])
del numbers[1:3]
numbers[1:2] = array('i', [5, 6, 7])
numbers.remove(9)
print(numbers, copied, bytes(numbers[:2]))
view = memoryview(numbers)
for change in (lambda: numbers.append(1), numbers.pop, lambda: numbers.extend([1]), lambda: numbers.remove(5),
               lambda: numbers.__delitem__(0), lambda: numbers.__setitem__(0, 42), lambda: numbers.insert(0, 1)):
    try:
        print(change())
    except BufferError as error:
        print(error)
print(view.tolist())
view.release()
numbers.append(8)
letters = array('w', 'abc')
letters.append('d')
letters.fromunicode('ef')
print(numbers, letters, letters.pop(), letters.tounicode())
rest = bytearray(b'abc')
rest.pop()
rest.append(100)
del rest[1:]
rest += b'xyz'
print(rest)
