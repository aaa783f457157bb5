# SimpleNamespace adds to the attributes that there are.
import copy
from types import SimpleNamespace


class WithDefault(SimpleNamespace):
    def __init__(self, **names):
        self.before = 1
        super().__init__(**names)


print(WithDefault(after=2))
print(copy.replace(WithDefault(after=2), after=3))
