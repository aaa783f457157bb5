import sys


def report(where):
    print(where, repr(sys.exception()), sys.exc_info()[0], sys.exc_info()[1] is sys.exception())


report('before')
try:
    raise ValueError('one')
except ValueError:
    report('handling')
    try:
        raise KeyError('two')
    except KeyError:
        report('inner')
    report('again')
report('after')


def generate():
    report('in the generator')
    try:
        raise OSError('three')
    except OSError:
        yield 1
        report('resumed')
    yield 2
    report('left')


numbers = generate()
try:
    raise TypeError('four')
except TypeError:
    next(numbers)
    report('outside')
next(numbers)
report('between')
print(list(numbers))

try:
    try:
        raise ValueError('five')
    finally:
        report('finally')
except ValueError as error:
    print(repr(error))
try:
    print(error)
except NameError as gone:
    print(gone)


def swallow():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                return 'returned'
            raise ValueError(i)
        except ValueError as error:
            print('swallowed', error)
        finally:
            print('finally', i)


print(swallow())


def override():
    try:
        raise ValueError
    finally:
        return 'overridden'


print(override())
