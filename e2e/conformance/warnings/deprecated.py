# compare: output
"""The decorator deprecated, and whose fault a warning is: stacklevel and skip_file_prefixes."""
import inspect
import sys
import warnings
from warnings import deprecated

warnings.simplefilter('always')


@deprecated('use new() instead')
def old(x):
    """Does it."""
    return x * 2


print(old(2), old.__name__, old.__doc__, old.__deprecated__, old.__wrapped__(3))


@deprecated('gone soon', category=FutureWarning, stacklevel=1)
def soon():
    return 'soon'


print(soon())


@deprecated('silent', category=None)
def silent():
    return 'silent'


print(silent(), silent.__deprecated__)


@deprecated('class is old')
class Old:
    def __init__(self, x):
        self.x = x


print(Old(5).x, Old.__deprecated__)


class Child(Old):
    pass


print(Child(6).x)


@deprecated('no init')
class Bare:
    pass


print(type(Bare()).__name__)
try:
    Bare(1)
except TypeError as error:
    print(error)


class Holder:
    @deprecated('method')
    def method(self):
        return 'm'

    @classmethod
    @deprecated('class method')
    def made(cls):
        return cls.__name__

    @property
    @deprecated('property')
    def value(self):
        return 'v'


holder = Holder()
print(holder.method(), Holder.made(), holder.value)


@deprecated('coroutine')
async def work():
    return 1


print(inspect.iscoroutinefunction(work))
work().close()
for call in (lambda: deprecated(5), lambda: deprecated('x')(5), lambda: deprecated(), lambda: deprecated(old), lambda: deprecated('x', stacklevel='y')):
    try:
        call()
        print('fine')
    except TypeError as error:
        print(str(error).split(' at 0x')[0])
print(repr(deprecated('shown')).split(' at ')[0], vars(deprecated('m', category=FutureWarning)))

try:
    warnings.warn('x', skip_file_prefixes=['a'])
except TypeError as error:
    print(error)
try:
    warnings.warn('x', skip_file_prefixes=(5,))
except TypeError as error:
    print(error)
