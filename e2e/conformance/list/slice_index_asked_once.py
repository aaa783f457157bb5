# The bounds of a slice are asked for their index once, before the values are read.
class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        print('index of', self.value)
        return self.value


numbers = [1, 2, 3, 4]
numbers[Index(1) : Index(3)] = [9]
print(numbers)
numbers[Index(0) : Index(3) : Index(2)] = [7, 8]
print(numbers)


def shrinking():
    print('reading')
    numbers.clear()
    yield 5


numbers[Index(1) : Index(2)] = shrinking()
print(numbers)
