# compare: output
"""What a module may do about itself: __getattr__, __dir__, a class of its own, __import__ replaced."""
import builtins
import sys
import types

import answers
from answers import lucky, lazy_pi
print(lucky, lazy_pi, answers.known, dir(answers))
try:
    answers.unlucky
except AttributeError as error:
    print(error, error.name, error.obj is answers)
try:
    from answers import unlucky
except ImportError as error:
    print(error)
print(hasattr(answers, 'lucky'), 'lucky' in vars(answers), getattr(answers, 'nope', 'instead'))
import counting
counting.total = 5
print(counting.total, counting.double, type(counting).__name__, counting)
counting.total += 1
del counting.total
try:
    counting.total
except AttributeError as error:
    print(error)

real = builtins.__import__


def spy(name, globals=None, locals=None, fromlist=(), level=0):
    print('import', name, fromlist, level, globals and globals['__name__'], locals is globals)
    return real(name, globals, locals, fromlist, level)


builtins.__import__ = spy
import answers as same
from answers import known as k, lucky as l


def inside():
    import counting as c
    return c


print(same is answers, k, l, inside() is counting)
builtins.__import__ = real
print(__import__('answers') is answers, __import__('os.path').__name__, __import__('os.path', fromlist=['join']).__name__)
for arguments in ((5,), ('',), ('answers', None, None, (), -1), ('x', {}, {}, (), 1), ('x', {'__package__': 5}, {}, (), 1)):
    try:
        __import__(*arguments)
    except Exception as error:
        print(arguments[0], type(error).__name__, error)
del builtins.__import__
try:
    import answers
except ImportError as error:
    print(error)
builtins.__import__ = real
fresh = types.ModuleType('fresh', 'Made by hand.')
print(fresh, vars(fresh))
sys.modules['fresh'] = fresh
import fresh as f
print(f is fresh, sorted(dir(f)))
fresh.__getattr__ = lambda name: name * 2
print(f.ab, f.__doc__)
del fresh.__name__
print(hasattr(f, 'zz'), f)
