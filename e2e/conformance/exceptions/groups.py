def split(group, kinds):
    try:
        raise group
    except* kinds as caught:
        print('caught', repr(caught))


def groups():
    return ExceptionGroup('all', [ValueError(1), ExceptionGroup('more', [TypeError(2), ValueError(3)]), OSError(4)])


for kinds in (ValueError, TypeError, (ValueError, OSError), Exception):
    try:
        split(groups(), kinds)
    except Exception as rest:
        print('rest', repr(rest))


def several():
    try:
        raise groups()
    except* ValueError as found:
        raise LookupError('from the clause') from found
    except* TypeError:
        print('type errors go')
    else:
        print('never')
    finally:
        print('finally')


try:
    several()
except ExceptionGroup as group:
    print(repr(group), group.exceptions[0].__cause__)

try:
    try:
        raise ValueError('naked')
    except* ValueError as wrapped:
        print(repr(wrapped), wrapped.exceptions)
        raise
except BaseException as again:
    print(type(again), repr(again))
try:
    try:
        pass
    except* ValueError:
        pass
    else:
        print('else')
except* TypeError:
    pass
try:
    try:
        raise KeyError(1)
    except* ExceptionGroup:
        pass
except TypeError as error:
    print(error)
several()
