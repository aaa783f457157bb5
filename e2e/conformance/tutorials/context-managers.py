# compare: output
"""Context managers: classes, contextmanager, ExitStack, suppress, redirect, nested, re-entered."""
import contextlib
import io
import sys
from contextlib import ContextDecorator, ExitStack, chdir, closing, contextmanager, nullcontext, redirect_stdout, suppress


class Room:
    def __init__(self, name, swallow=()):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print('enter', self.name)
        return self

    def __exit__(self, kind, error, trace):
        print('leave', self.name, kind and kind.__name__, error, trace is not None)
        return bool(kind) and issubclass(kind, self.swallow)


with Room('a') as a, Room('b', KeyError) as b:
    print(a.name + b.name)
    raise KeyError('lost')
try:
    with (
        Room('outer'),
        Room('inner'),
    ):
        1 / 0
except ZeroDivisionError as error:
    print('outside', error, error.__context__)


class Bad(Room):
    def __exit__(self, *_):
        super().__exit__(*_)
        raise RuntimeError('while leaving')


try:
    with Bad('bad'):
        raise ValueError('first')
except RuntimeError as error:
    print(error, '<-', repr(error.__context__))


@contextmanager
def tag(name, **attributes):
    print(f'<{name}{"".join(f" {k}={v!r}" for k, v in attributes.items())}>')
    try:
        yield name.upper()
    except LookupError as error:
        print('caught', error)
    finally:
        print(f'</{name}>')


with tag('p', id=1) as shouted:
    print(shouted)
with tag('q'):
    {}['missing']


@tag('section')
def chapter(n):
    print('chapter', n)
    return n


print(chapter(1), chapter(2))


@contextmanager
def never():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


for broken in (never, twice):
    try:
        with broken():
            print('body')
    except RuntimeError as error:
        print(error)

with ExitStack() as stack:
    names = [stack.enter_context(Room(f'r{n}')).name for n in range(3)]
    stack.callback(print, 'callback', end='.\n')
    stack.push(lambda *details: print('pushed', details[0]) or True)
    print(names)
    raise OSError('swallowed')
with ExitStack() as stack:
    stack.enter_context(Room('kept'))
    rescued = stack.pop_all()
print('not left yet')
rescued.close()

out = io.StringIO()
with redirect_stdout(out):
    print('hidden')
    with redirect_stdout(sys.stderr):
        pass
print(repr(out.getvalue()))
with suppress(ZeroDivisionError, KeyError):
    print({}['x'])
print('after suppress')
with suppress(ValueError):
    raise ExceptionGroup('several', [ValueError(1), ValueError(2)])
try:
    with suppress(ValueError):
        raise ExceptionGroup('mixed', [ValueError(1), TypeError(2)])
except* TypeError as group:
    print(group.exceptions)
with closing(Room('closable')) if False else nullcontext('nothing') as thing:
    print(thing)


class Page:
    def close(self):
        print('page closed')


with closing(Page()) as page:
    print(type(page).__name__)


class Timer(ContextDecorator):
    depth = 0

    def __enter__(self):
        Timer.depth += 1
        return self

    def __exit__(self, *exc):
        Timer.depth -= 1
        return False


@Timer()
def work():
    with Timer():
        return Timer.depth


print(work(), Timer.depth)
for broken in (lambda: 5, Room, lambda: type('Half', (), {'__enter__': lambda self: 0})()):
    try:
        with broken():
            pass
    except TypeError as error:
        print(error)


def early():
    with Room('returning'):
        for n in range(3):
            with Room(n):
                if n == 1:
                    break
                continue
        return 'value'


print(early(), isinstance(Room('x'), contextlib.AbstractContextManager))


def suspended():
    with Room('generator'):
        yield 1
        yield 2


generator = suspended()
print(next(generator))
generator.close()
