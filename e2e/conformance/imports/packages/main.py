# compare: output
"""Modules and packages beside the program: what an import runs, binds and leaves in sys.modules."""
import sys

print('main is', __name__)
import helper
import shapes
print('after shapes:', hasattr(shapes, 'flat'), hasattr(shapes, 'solid'))
import shapes.solid.cube as cube
print(cube.volume(3), shapes.solid.cube is cube, shapes.flat.area(2))
from shapes import solid, flat as f
from shapes.solid import cube as again, SIDES
print(again is cube, solid.SIDES, SIDES, f.__name__)
import ns.deep.leaf
print(ns.deep.leaf.here, ns, ns.deep)
print(helper, shapes, cube)
for module in (helper, shapes, cube, ns, ns.deep.leaf):
    names = ('__name__', '__package__', '__file__', '__path__', '__doc__')
    print(*(f'{name}={getattr(module, name, "-")!r}' for name in names))
print(sorted(name for name in sys.modules if name.split('.')[0] in ('helper', 'shapes', 'ns')))
print([name for name in vars(shapes) if not name.startswith('__')])
print([name for name in vars(helper)])
print(helper.counter.next(), helper.counter.next())
import helper as twice
print(twice.counter.next(), 'run once')
from plugins import *
print(first, second, 'third' in globals(), 'hidden' in globals())


def lazily():
    from shapes.solid import ball
    return ball.volume(1)


print('shapes.solid.ball' in sys.modules, lazily(), 'shapes.solid.ball' in sys.modules, solid.ball.__name__)
del sys.modules['helper']
import helper
print(helper is twice, helper.counter.next())
