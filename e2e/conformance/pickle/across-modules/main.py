# compare: output
"""Pickles name what they hold by module: what happens when that has moved, changed or hides itself."""
import pickle
import sys

import shapes
from shapes import Circle, Square, make

data = [pickle.dumps(value) for value in (Circle(2), Square(3), make, Circle, shapes.UNIT, shapes.Circle.grow, Circle(1).area)]
for item in data:
    print(item)
    print('  ', pickle.loads(item))
back = pickle.loads(data[0])
print(type(back) is Circle, back == Circle(2), pickle.loads(data[4]) is shapes.UNIT, pickle.loads(data[6])())


class Circle(Circle):
    pass


print(pickle.dumps(Circle(5)))
hidden = shapes.Square
del shapes.Square
for attempt in (lambda: pickle.loads(data[1]), lambda: pickle.dumps(hidden(1))):
    try:
        attempt()
    except (AttributeError, pickle.PicklingError) as error:
        print(type(error).__name__, error)
shapes.Square = type('Square', (), {})
try:
    pickle.dumps(hidden(1))
except pickle.PicklingError as error:
    print(error, error.__notes__)
print(vars(pickle.loads(data[1])))
del sys.modules['shapes']
print(pickle.loads(data[0]).__class__ is shapes.Circle, 'shapes' in sys.modules)
try:
    pickle.dumps(back)
except pickle.PicklingError as error:
    print(str(error))
sys.modules['shapes'] = None
try:
    pickle.loads(data[0])
except ModuleNotFoundError as error:
    print(error)
sys.modules['shapes'] = shapes
shapes.Circle.__setstate__ = lambda self, state: print('state', state)
print(vars(pickle.loads(data[0])))
shapes.Circle.__module__ = 'nowhere'
try:
    pickle.dumps(back)
except pickle.PicklingError as error:
    print(error, repr(error.__cause__))
