# compare: output
"""contextmanager: what the generator may do, and what is said when it does wrong."""
import contextlib
import traceback
from contextlib import contextmanager


@contextmanager
def plain(log, label='x', *, quiet=False):
    """Docs of plain."""
    log.append(f'enter {label}')
    try:
        yield label
    except ValueError as error:
        log.append(f'caught {error}')
        if not quiet:
            raise
    finally:
        log.append('exit')


log = []
with plain(log) as value:
    log.append(value)
with plain(log, 'q', quiet=True):
    raise ValueError('hidden')
for error in (ValueError('v'), KeyError('k'), StopIteration('s')):
    try:
        with plain(log):
            raise error
    except Exception as caught:
        print(caught is error, repr(caught), caught.__context__, caught.__cause__)
print(log)
print(plain.__name__, plain.__doc__, plain.__wrapped__, type(plain([])).__name__, plain([]).__doc__)


@contextmanager
def never():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def twice_after():
    try:
        yield 1
    except ValueError:
        yield 2


@contextmanager
def other():
    try:
        yield
    except ValueError as error:
        raise KeyError('new') from error


@contextmanager
def stops():
    yield
    raise StopIteration('inside')


def attempt(manager, error=None):
    try:
        with manager:
            if error:
                raise error
    except BaseException as caught:
        print(type(caught).__name__, caught, '|', repr(caught.__cause__), repr(caught.__context__))
    else:
        print('fine')


for manager in never, twice, twice_after, other, stops:
    for error in None, ValueError('v'), StopIteration('stop'), RuntimeError('run'):
        print(manager.__name__, repr(error), end=': ')
        attempt(manager(), error)

manager = twice_after()
try:
    manager.__exit__(None, None, None)
except Exception as caught:
    print(type(caught).__name__, caught)
used = plain([])
with used:
    pass
attempt(used)


@plain(log := [], 'deco')
def decorated(a, b=2):
    """Docs."""
    log.append(a + b)
    return a * b


print(decorated(3), decorated(4, b=5), decorated.__name__, log)


class Holder:
    @contextmanager
    def held(self):
        yield self


holder = Holder()
with holder.held() as same:
    print(same is holder)
try:
    with plain(log, wrong=1):
        pass
except TypeError as error:
    print(error)
try:
    with contextmanager(lambda: 5)():
        pass
except Exception as error:
    print(type(error).__name__, error)
try:
    with twice():
        1 / 0
except ZeroDivisionError:
    traceback.print_exc()
with twice():
    pass
