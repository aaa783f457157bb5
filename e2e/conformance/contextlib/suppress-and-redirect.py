# compare: output
"""suppress with groups, redirected streams, chdir, and classes as decorators."""
import contextlib
import io
import os
import sys
from contextlib import ContextDecorator, chdir, redirect_stderr, redirect_stdout, suppress


def attempt(manager, error):
    try:
        with manager as value:
            raise error
    except BaseException as caught:
        print(repr(caught), caught is error, repr(caught.__cause__), repr(caught.__context__))
    else:
        print('suppressed', value)


attempt(suppress(KeyError, ValueError), KeyError(1))
attempt(suppress(LookupError), IndexError(1))
attempt(suppress(), KeyError(1))
attempt(suppress(KeyError), ValueError(1))
attempt(suppress(ValueError), ExceptionGroup('g', [ValueError(1), KeyError(2)]))
attempt(suppress(ValueError), ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [ValueError(2)])]))
attempt(suppress(ValueError, KeyError), ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [KeyError(2), OSError(3)])]))
attempt(suppress(ExceptionGroup), ExceptionGroup('g', [ValueError(1)]))
attempt(suppress(KeyboardInterrupt), BaseExceptionGroup('b', [KeyboardInterrupt(), ValueError(1)]))
reused = suppress(ValueError)
with reused:
    with reused:
        raise ValueError
    print('after inner')

out, err = io.StringIO(), io.StringIO()
with redirect_stdout(out) as target, redirect_stderr(err):
    print('hidden', target is out)
    print('error', file=sys.stderr)
    with redirect_stdout(sys.stderr):
        print('crossed')
    print('back')
print(repr(out.getvalue()), repr(err.getvalue()))
again = redirect_stdout(out)
with again:
    with again:
        print('deep')
    print('less deep')
print(repr(out.getvalue()))
with redirect_stdout(None):
    print('nobody hears')
try:
    with redirect_stdout(out):
        1 / 0
except ZeroDivisionError:
    print('restored')

os.mkdir('one'); os.mkdir('one/two')
home = os.getcwd()
mover = chdir('one')
with mover as nothing:
    print(os.path.relpath(os.getcwd(), home), nothing)
    with chdir('two'):
        print(os.path.relpath(os.getcwd(), home))
    print(os.path.relpath(os.getcwd(), home))
print(os.getcwd() == home)
try:
    with chdir('nowhere'):
        pass
except FileNotFoundError as error:
    print(error)


class Noted(ContextDecorator):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print('>', self.name)
        return self

    def __exit__(self, *details):
        print('<', self.name, details[0])
        return True


@Noted('f')
def f(x):
    """Doubles."""
    print('f', x)
    return 10 / x


print(f(5), f(0), f.__name__, f.__doc__, f.__wrapped__.__name__)


class Fresh(Noted):
    made = 0

    def _recreate_cm(self):
        Fresh.made += 1
        return Fresh(f'{self.name}{Fresh.made}')


@Fresh('g')
def g():
    print('g')


g(); g()


class Half:
    def __enter__(self):
        return self


try:
    with Half():
        pass
except TypeError as error:
    print(error)


class Base(contextlib.AbstractContextManager):
    pass


try:
    Base()
except TypeError as error:
    print(error)
print(contextlib.AbstractContextManager.__enter__(5))
print(sorted(contextlib.__all__))
