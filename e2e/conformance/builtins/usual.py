print(abs(-3), all([]), any([0, 1]), bin(5), bool([]), callable(len), chr(97), divmod(7, 3))
print(list(enumerate('ab', 1)), list(filter(None, [0, 1, 2])), list(map(lambda a, b: a + b, [1, 2], [3, 4, 5])), list(zip('ab', [1, 2, 3])))
print(hex(255), oct(8), max('b', 'a', key=ord), min([3, 1]), ord('a'), pow(2, 10, 7), round(3.14159, 2), sum([1, 2], 10))
print(list(reversed([1, 2])), sorted({'b': 1, 'a': 2}), repr('x'), isinstance(True, int), issubclass(bool, int), type(1.0).__name__)
print(hasattr('', 'upper'), getattr(3, 'nope', 'default'), len({1: 2}), list(range(3)), tuple('ab'), set('a'), frozenset() == set())
print(1, 2, sep='-', end='!\n')
try:
    list(zip([1], [1, 2], strict=True))
except ValueError as e:
    print(e)
for bad in ('len(3)', 'int("1.5")', 'max([])', 'ord("ab")', 'next(iter([]))', 'sum(["a"])', 'print(1, bad=2)', 'range(1.5)', 'isinstance(1, 2)'):
    try:
        eval(bad)
    except Exception as e:
        print(bad, '->', type(e).__name__, e)
it = iter([1, 2, 3])
print(next(it), next(it), next(it), next(it, 'end'))
n = 0
def count():
    global n
    n += 1
    return n
print(list(iter(count, 4)))
print(vars(type('C', (), {'x': 1}))['x'], dir(type('D', (), {'y': 1}))[-1], id(n) == id(n), hash('a') == hash('a'), hash(1) == 1)
