from . import second


def shout():
    return second.name.upper()
