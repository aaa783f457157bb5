# compare: output
"""Stars within packages, names that hide submodules, a program that imports itself."""
import sys

print('begins', __name__)
if __name__ == '__main__':
    import main
    print(main is sys.modules['__main__'], main.__name__, main.ran)
ran = __name__
from kit import *
print(sorted(name for name in globals() if name in ('hammer', 'saw', 'tools', 'drill', '_private', 'plan')))
import kit.tools.drill as drill
import kit.tools
print(drill.turn(), kit.tools.drill is drill, kit.tools.names)
from kit.tools import drill as bit, names as n
from kit import plan
print(bit is drill, n, plan, sys.modules['kit.plan'])
import kit.plan
print(kit.plan, kit.plan is plan)
import kit.plan as p
print(p is plan, type(p).__name__)
from kit.plan import draw
print(draw())


class Holder:
    import kit.tools.drill
    from kit.tools import names as inside
    print(kit.__name__, inside)


print(Holder.kit is kit, Holder.inside)


def scoped():
    global late
    import kit.tools as late
    import os.path
    return os.path.basename('a/b'), 'os' in globals()


print(scoped(), late.names)
for number in range(2):
    import kit.counted
print(kit.counted.times)
import kit.tools.drill, sys as system, kit.counted as c
print(system is sys, c is kit.counted)
try:
    exec('def f():\n    from kit import *')
except SyntaxError as error:
    print(error)
for wrong in ('import kit.', 'from . import', 'from kit import', 'import kit as a.b', 'from kit import (hammer', 'from kit import hammer,', 'from .import'):
    try:
        compile(wrong, 'text', 'exec')
    except SyntaxError as error:
        print(wrong, '->', error.msg)
print('ends', __name__)
