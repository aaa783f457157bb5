"""What a t-string makes, and the conversion of its interpolations."""
from _template import Interpolation, Template


def convert(obj, /, conversion):
    """`obj` as the conversion of an interpolation has it: as it is, or through str, repr or ascii."""
    if conversion is None:
        return obj
    if conversion == 's':
        return str(obj)
    if conversion == 'r':
        return repr(obj)
    if conversion == 'a':
        return ascii(obj)
    raise ValueError(f'invalid conversion specifier: {conversion}')
