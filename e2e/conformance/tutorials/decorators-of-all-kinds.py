# compare: output
"""Decorators: plain, with arguments, on classes, stacked, as classes, on methods; functools."""
import functools
import inspect
import time


def traced(function):
    depth = 0

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        nonlocal depth
        shown = ', '.join([*map(repr, args), *(f'{k}={v!r}' for k, v in kwargs.items())])
        print(f'{"| " * depth}{function.__name__}({shown})')
        depth += 1
        try:
            result = function(*args, **kwargs)
        except Exception as error:
            print(f'{"| " * (depth - 1)}! {error!r}')
            raise
        else:
            print(f'{"| " * (depth - 1)}= {result!r}')
            return result
        finally:
            depth -= 1

    return wrapper


@traced
def fib(n: int = 2, /, *, memo=None) -> int:
    """The n-th of Fibonacci."""
    return n if n < 2 else fib(n - 1) + fib(n - 2)


fib(3)
print(fib.__name__, fib.__doc__, fib.__wrapped__.__qualname__, inspect.signature(fib), fib.__annotations__ if False else '')


def repeat(times=2, *, joined=False):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            results = [function(*args, **kwargs) for _ in range(times)]
            return ''.join(results) if joined else results

        wrapper.times = times
        return wrapper

    return decorate


@repeat(3, joined=True)
@repeat()
def word(text='ho'):
    return text


try:
    print(word())
except TypeError as error:
    print(error)


class CountCalls:
    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function, self.calls = function, 0

    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)

    def __get__(self, obj, cls=None):
        return self if obj is None else functools.partial(self, obj)


class Greeter:
    def __init__(self, name):
        self.name = name

    @CountCalls
    def greet(self, other):
        return f'{self.name} greets {other}'

    @staticmethod
    @repeat(2)
    def shout(text):
        return text.upper()

    @classmethod
    @traced
    def make(cls, *names):
        return [cls(name) for name in names]

    @functools.cached_property
    def expensive(self):
        print('computing for', self.name)
        return len(self.name) ** 2

    @functools.singledispatchmethod
    def describe(self, what):
        return f'something {what!r}'

    @describe.register
    def _(self, what: int):
        return f'the number {what}'

    @describe.register(list)
    def _(self, what):
        return ' and '.join(self.describe(item) for item in what)

    def __repr__(self):
        return f'<{self.name}>'


ann = Greeter('Ann')
print(ann.greet('Bob'), ann.greet('Cid'), Greeter.greet.calls, Greeter.greet.__name__, Greeter.shout('a'))
Greeter.make('x', 'y')
print(ann.expensive, ann.expensive, 'expensive' in vars(ann))
print(ann.describe([1, 'two', [3.5, True]]))

REGISTRY = {}


def register(cls=None, /, *, name=None):
    if cls is None:
        return functools.partial(register, name=name)
    REGISTRY[name or cls.__name__.lower()] = cls
    return cls


@register
class Circle: ...


@register(name='box')
class Square: ...


print(REGISTRY.keys(), REGISTRY['box'].__name__)


@functools.lru_cache(maxsize=2)
def slow(n, *, power=2):
    print('  working on', n)
    return n**power


print(slow(2), slow(2), slow(3), slow(2, power=2), slow(2), slow.cache_info(), slow.__wrapped__(1))


@functools.singledispatch
def to_text(value):
    return f'?{value}'


@to_text.register(float)
@to_text.register(int)
def _(value):
    return f'#{value}'


@to_text.register
def _(value: dict | set):
    return f'{len(value)} things'


print(to_text(1), to_text(2.5), to_text('s'), to_text({1}), to_text({}), to_text(True), to_text.dispatch(bool).__name__)


def validated(**rules):
    def decorate(function):
        parameters = inspect.signature(function)

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            bound = parameters.bind(*args, **kwargs)
            bound.apply_defaults()
            for name, value in bound.arguments.items():
                if name in rules and not rules[name](value):
                    raise ValueError(f'{function.__name__}: bad {name} {value!r}')
            return function(*args, **kwargs)

        return wrapper

    return decorate


@validated(age=lambda age: age >= 0, name=str.istitle)
def person(name, age=0, *extra, **more):
    return name, age, extra, more


for args, kwargs in ((('Ann', 3, 4), {'x': 1}), (('bob',), {}), (('Cid', -1), {}), ((), {'age': 1})):
    try:
        print(person(*args, **kwargs))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


def timed(function):
    @functools.wraps(function)
    def wrapper(*args):
        start = time.perf_counter()
        try:
            return function(*args)
        finally:
            print(f'{function.__name__} took {time.perf_counter() - start:.1f} s')

    return wrapper


@timed
def nap(seconds):
    time.sleep(seconds)
    return 'rested'


print(nap(0.3), functools.reduce(lambda a, f: f(a), [str.strip, str.title, len], '  some words '))
print(functools.partial(int, base=2)('1010'), functools.partial(print, 1, end='!\n').args)
