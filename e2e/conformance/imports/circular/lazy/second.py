from . import first
name = 'second, after ' + first.__name__
