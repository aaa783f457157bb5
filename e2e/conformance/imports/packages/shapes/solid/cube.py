print('running', __name__, 'in', __package__)
from . import SIDES
from .. import flat
from ..flat import area


def volume(side):
    return area(side) * side
