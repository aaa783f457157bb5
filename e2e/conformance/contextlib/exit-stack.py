# compare: output
"""ExitStack: order, what replaces what, and whose context is whose."""
import contextlib
from contextlib import ExitStack, closing, nullcontext, suppress


class Manager:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print('enter', self.name)
        return self.name

    def __exit__(self, kind, error, trace):
        print('exit', self.name, kind and kind.__name__, error)
        if self.fail:
            raise self.fail
        return self.swallow


def chain(error):
    parts = []
    while error is not None:
        parts.append(repr(error))
        error = error.__context__
    return ' < '.join(parts)


with ExitStack() as stack:
    print(stack.enter_context(Manager('a')), stack.enter_context(Manager('b')))
    print(stack.callback(print, 'called', 1, end='!\n') is print)
    manager = Manager('pushed')
    print(stack.push(manager) is manager)

    @stack.push
    def watch(kind, error, trace):
        print('watched', kind)

    @stack.callback
    def simple():
        print('simple')
    print(simple.__name__, watch.__name__)
with ExitStack() as stack:
    stack.enter_context(Manager('outer'))
    stack.enter_context(Manager('swallows', True))
    stack.enter_context(Manager('inner'))
    raise ValueError('lost')
try:
    with ExitStack() as stack:
        stack.enter_context(Manager('1', fail=KeyError(1)))
        stack.enter_context(Manager('2', fail=KeyError(2)))
        stack.enter_context(Manager('3'))
        raise ValueError('first')
except KeyError as error:
    print(chain(error))
try:
    with ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        stack.callback(lambda: {}['x'])
except ZeroDivisionError as error:
    print(chain(error))
try:
    try:
        raise OSError('around')
    except OSError:
        with ExitStack() as stack:
            stack.enter_context(Manager('x', fail=KeyError('x')))
            raise ValueError('v')
except KeyError as error:
    print(chain(error))

with ExitStack() as stack:
    stack.callback(print, 'kept')
    kept = stack.pop_all()
    print(type(kept).__name__, kept is stack)
print('now')
kept.close()
kept.close()
stack = ExitStack()
for wrong in (5, object(), Manager):
    try:
        stack.enter_context(wrong)
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
for call in (lambda: stack.push(5), lambda: stack.callback(5) and stack.close(), lambda: stack.callback()):
    try:
        call()
    except TypeError as error:
        print(error)
    stack.pop_all()
try:
    ExitStack.callback()
except TypeError as error:
    print(error)
print(isinstance(stack, contextlib.AbstractContextManager), issubclass(Manager, contextlib.AbstractContextManager))


class Door:
    def close(self):
        print('closed')


with closing(Door()) as door, nullcontext(5) as five, nullcontext() as nothing:
    print(type(door).__name__, five, nothing)
try:
    with closing(Door()):
        1 / 0
except ZeroDivisionError as error:
    print(error)
