"""Small helpers of unittest: short texts of objects, differences of lists."""
_MAX_LENGTH = 80


def safe_repr(obj, short=False):
    """The text of an object, cut if `short`."""
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    return text if not short or len(text) < _MAX_LENGTH else text[:_MAX_LENGTH] + ' [truncated]...'


def strclass(cls):
    """The name of a class with its module."""
    return f'{cls.__module__}.{cls.__qualname__}'


def three_way_cmp(x, y):
    """-1, 0 or 1."""
    return (x > y) - (x < y)


def sorted_list_difference(expected, actual):
    """What of two sorted lists is in the one only, and in the other only."""
    missing = [item for at, item in enumerate(expected) if item not in actual and item not in expected[:at]]
    unexpected = [item for at, item in enumerate(actual) if item not in expected and item not in actual[:at]]
    return missing, unexpected


def unorderable_list_difference(expected, actual):
    """The same of lists in any order; empties the first."""
    missing = []
    while expected:
        item = expected.pop()
        try:
            actual.remove(item)
        except ValueError:
            missing.append(item)
    return missing, actual
