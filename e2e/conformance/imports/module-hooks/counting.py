import sys
import types


class Counting(types.ModuleType):
    def __setattr__(self, name, value):
        print('set', name, value)
        super().__setattr__(name, value)

    @property
    def double(self):
        return self.total * 2


sys.modules[__name__].__class__ = Counting
