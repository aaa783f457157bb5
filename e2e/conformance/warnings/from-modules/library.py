import warnings


def old():
    warnings.warn('old() is deprecated', DeprecationWarning, stacklevel=2)


def risky():
    warnings.warn('risky', RuntimeWarning)


def deprecated_inside():
    warnings.warn('inside', DeprecationWarning)


def only():
    warnings.warn('only once')


def call(function):
    return function()
