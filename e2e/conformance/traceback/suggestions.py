import collections
import sys
import traceback


def show(source):
    try:
        exec(source, {'collections': collections})
    except Exception as error:
        print(traceback.format_exception_only(error))


class Account:
    limit = 10

    def __init__(self):
        self.balance = 1
        self._secret = 2

    @property
    def broken(self):
        return self.balanse

    def __getattr__(self, name):
        raise AttributeError(f'no {name} here', name=name, obj=self)


show('collections.Countr')
show('from collections import Countr')
show('from collections import nothing_like_it')
show('import no_such_module')
show('import collections.no_such_part')
show('import sys.path')
show('asyncio.run(1)')
show('json.dumps(1)')
show('lst = [1]; lst.push(2)')
show('"abc".uper()')
show('(1).real_part')
show('prnt(1)')
show('x = Tru')
show('int.frombytes')
show('blech')
show('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa = 1; aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab')

for act in (lambda a: a.balanc, lambda a: a._secre, lambda a: a.broken, lambda a: a.Limit, lambda a: Account.limt):
    try:
        act(Account())
    except AttributeError as error:
        print(traceback.format_exception_only(error), error.name, type(error.obj).__name__)


class Slotted:
    __slots__ = ('first', 'second')


try:
    Slotted().frist
except AttributeError as error:
    print(traceback.format_exception_only(error))
try:
    Slotted().third = 3
except AttributeError as error:
    print(traceback.format_exception_only(error))


def outer():
    variable = 1

    def inner():
        return variabel
    variable
    return inner()


try:
    outer()
except NameError as error:
    traceback.print_exception(error, file=sys.stdout)
