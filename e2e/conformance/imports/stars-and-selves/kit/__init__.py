from .tools import *
from .tools.drill import *
from . import plan as _plan
_private = 1
saw = 'saw'
plan = 'a plan that is no module'
