# compare: output
"""Who is warned of what: the program of deprecations in itself, of a module's own not; registries; warnings as errors."""
import warnings

import library
from library import old, risky, deprecated_inside

old()
old()
for _ in range(3):
    risky()
deprecated_inside()
library.call(old)
print(sorted(key[0] if isinstance(key, tuple) else key for key in library.__dict__.get('__warningregistry__', {})))
print(sorted((key[0], key[1].__name__, key[2]) for key in __warningregistry__ if isinstance(key, tuple)))
warnings.filterwarnings('error', module='library')
try:
    risky()
except RuntimeWarning as error:
    print('raised:', error)
warnings.filterwarnings('always', category=DeprecationWarning)
deprecated_inside()
old()
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    old()
    deprecated_inside()
warnings.filterwarnings('once', 'only .*')
for _ in range(2):
    warnings.warn('only once')
    library.only()
warnings.simplefilter('error')
try:
    old()
except DeprecationWarning as error:
    print(repr(error))
old()
