# `args` takes any iterable, one that runs the program's code too.
class Letters:
    def __iter__(self):
        yield from 'xyz'


error = Exception(1)
error.args = (letter for letter in 'ab')
print(error.args, error)
error.args = Letters()
print(error.args)
error.args = [1, 2]
print(error.args)
for wrong in (5, None):
    try:
        error.args = wrong
    except TypeError as refused:
        print(refused)


def fails():
    yield 1
    raise KeyError('from the iterable')


try:
    error.args = fails()
except KeyError as raised:
    print(repr(raised), error.args)
error.__setstate__({'note': 1})
print(error.note)
