known = 1


def __getattr__(name):
    if name == 'lucky':
        return 7
    if name == 'lazy_pi':
        import math
        return round(math.pi, 2)
    raise AttributeError(f'{__name__} has no answer for {name}')


def __dir__():
    return ['lucky', 'known']
