# compare: output
"""Filters, registries, and every way to have warnings shown, remembered or raised."""
import sys
import warnings


def old(level=2):
    warnings.warn('old is old', DeprecationWarning, stacklevel=level)


def twice(message='m', category=UserWarning):
    for _ in range(2):
        warnings.warn(message, category)


warnings.warn('plain')
warnings.warn('plain')
warnings.warn(UserWarning('an instance'))
warnings.warn('a runtime warning', RuntimeWarning)
old()
twice()
for action in ('default', 'always', 'ignore', 'module', 'once', 'all'):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter(action)
        twice(action)
        twice(action)
        print(action, len(caught), [str(one.message) for one in caught])
with warnings.catch_warnings(action='error'):
    try:
        warnings.warn('raised', FutureWarning)
    except FutureWarning as error:
        print('caught', error)
with warnings.catch_warnings(record=True, action='always', category=Warning) as caught:
    old()
    one = caught[0]
    print(one.category.__name__, one.lineno, one.line, one.source, str(one.message), one.file)
    print(one)
with warnings.catch_warnings(record=True) as caught:
    warnings.resetwarnings()
    warnings.filterwarnings('ignore', 'no.*', UserWarning)
    warnings.filterwarnings('error', category=BytesWarning)
    warnings.filterwarnings('always', module='other')
    for message in ('nothing', 'Nope', 'yes', 'a no'):
        warnings.warn(message)
    print([str(one.message) for one in caught], len(warnings.filters))
    for entry in warnings.filters:
        print(entry[0], entry[1] and entry[1].pattern, entry[2].__name__, entry[3] and entry[3].pattern, entry[4])
    warnings.filterwarnings('ignore', append=True)
    print(warnings.filters[-1][0])
for call in (lambda: warnings.warn('x', int), lambda: warnings.warn('x', 5), lambda: warnings.simplefilter('loud'), lambda: warnings.filterwarnings('x'),
             lambda: warnings.filterwarnings('error', 5), lambda: warnings.filterwarnings('error', category=int),
             lambda: warnings.filterwarnings('error', lineno=-1), lambda: warnings.simplefilter('error', lineno='x'),
             lambda: warnings.catch_warnings(True), lambda: warnings.catch_warnings().__exit__(), lambda: warnings.warn('x', stacklevel='y')):
    try:
        call()
        print('fine')
    except Exception as error:
        print(type(error).__name__, error)
print(warnings.formatwarning('text', UserWarning, 'file.py', 3, line='  the line  '), end='')
print(warnings.formatwarning(UserWarning('text'), UserWarning, 'file.py', 3), end='')


def show(message, category, filename, lineno, file=None, line=None):
    print('shown:', message, category.__name__, filename.rpartition('/')[2], lineno, file, line)


with warnings.catch_warnings():
    warnings.simplefilter('always')
    warnings.showwarning = show
    warnings.warn('by hand')
    warnings.warn_explicit('explicit', ImportWarning, 'away.py', 17)
    warnings.warn_explicit(UserWarning('own'), None, 'away.py', 18, module='away', registry={})
warnings.warn('default again')
with warnings.catch_warnings():
    warnings.simplefilter('always')
    warnings.formatwarning = lambda message, category, *rest, **more: f'<{category.__name__}: {message}>\n'
    warnings.warn('formatted')
    print(end='', flush=True)
manager = warnings.catch_warnings(record=True)
print(repr(manager), repr(warnings.catch_warnings()))
with manager as log:
    try:
        manager.__enter__()
    except RuntimeError as error:
        print(error)


class Loud(UserWarning):
    def __str__(self):
        return 'LOUD'


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    warnings.warn(Loud('quiet'))
    warnings.warn('text', Loud)
    print([(str(one.message), one.category.__name__) for one in caught])
old(1)
old(3)
old(99)
