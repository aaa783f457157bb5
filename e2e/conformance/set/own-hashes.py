"""Sets of objects that make their hash of numbers are in the order of those hashes, as sets of numbers are."""
class Number:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value

    def __eq__(self, other):
        return isinstance(other, Number) and self.value == other.value

    def __repr__(self):
        return f'<{self.value}>'


numbers = {Number(n) for n in (9, 1, 17, 8, 0, 33, 64)}
print(numbers, len(numbers))
numbers.discard(Number(17))
numbers.add(Number(25))
print(numbers, numbers.pop(), numbers.pop(), numbers)
numbers |= {Number(n) for n in range(40, 60)}
print(list(numbers))
print(numbers ^ {Number(40), Number(1000), Number(104)})

print({Number(3), 10, None, 0.0, Number(8)} - {None})
print(set(dict.fromkeys([Number(5), Number(3), Number(1)])), frozenset([Number(6), Number(2)]))
print({Number(1): 'a', Number(0): 'b'}.keys() & {Number(0), Number(1)})
