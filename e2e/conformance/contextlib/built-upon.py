# compare: output
"""Managers made of managers: stacks as attributes, recursion, generators left early, cleanup in order."""
import contextlib
import io
from contextlib import ExitStack, contextmanager, redirect_stdout, suppress


class Resource:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print('open', self.name)
        if self.name == 'broken':
            raise OSError('cannot open broken')
        return self

    def __exit__(self, kind, error, trace):
        print('close', self.name, kind and kind.__name__)


class Pool:
    def __init__(self, *names):
        with ExitStack() as stack:
            self.resources = [stack.enter_context(Resource(name)) for name in names]
            self._stack = stack.pop_all()

    def __enter__(self):
        return self

    def __exit__(self, *details):
        return self._stack.__exit__(*details)


with Pool('a', 'b') as pool:
    print([resource.name for resource in pool.resources])
try:
    Pool('a', 'broken', 'c')
except OSError as error:
    print(error, error.__context__)


@contextmanager
def tag(name):
    print(f'<{name}>')
    try:
        yield name.upper()
    except GeneratorExit:
        print('generator exit in', name)
        raise
    finally:
        print(f'</{name}>')


@contextmanager
def both(*names):
    with ExitStack() as stack:
        yield [stack.enter_context(tag(name)) for name in names]


with both('x', 'y') as names:
    print(names)


@tag('recursive')
def countdown(n):
    return n and countdown(n - 1)


countdown(2)


def numbers():
    with tag('numbers'):
        yield from range(3)


for number in numbers():
    print(number)
    break
print('left the loop')
stream = numbers()
next(stream)
try:
    stream.throw(KeyError('thrown in'))
except KeyError as error:
    print(repr(error))
stream = numbers()
next(stream)
stream.close()


@contextmanager
def transaction(log):
    log.append('begin')
    try:
        yield log.append
    except ValueError as error:
        log.append(f'rollback {error}')
    else:
        log.append('commit')
    finally:
        log.append('end')


for problem in (None, ValueError('v'), KeyError('k')):
    log = []
    with suppress(KeyError), transaction(log) as add:
        add('work')
        if problem:
            raise problem
    print(log)


def early(log):
    with transaction(log):
        return 'returned'


log = []
print(early(log), log)
for i in range(3):
    with transaction(log := []):
        if i == 1:
            continue
        if i == 2:
            break
print(i, log)
manager = tag('by hand')
print(type(manager).__enter__(manager))
print(manager.__exit__(None, None, None))
manager = tag('never entered')
del manager
with redirect_stdout(io.StringIO()) as caught, tag('hidden'):
    print('inside')
print(caught.getvalue().split())
stack = ExitStack()
with stack:
    stack.enter_context(tag('first use'))
with stack:
    stack.enter_context(tag('second use'))


class Switch(contextlib.ContextDecorator):
    depth = 0

    def __enter__(self):
        Switch.depth += 1
        return Switch.depth

    def __exit__(self, *details):
        Switch.depth -= 1


switch = Switch()
with switch as one, switch as two, Switch() as three:
    print(one, two, three)


@switch
@Switch()
def nested():
    return Switch.depth


print(nested(), Switch.depth)
with (
    tag('p') as p,
    tag('q') as q,
):
    print(p, q)
try:
    with tag('outer'), Resource('broken'):
        print('never')
except OSError as error:
    print(error)


class Attributes:
    with tag('class body') as name:
        value = name * 2


print(Attributes.name, Attributes.value)
