"""Timing of small pieces of code, by the computer's virtual clock. https://docs.python.org/3/library/timeit.html"""
import itertools
import time

__all__ = ['Timer', 'timeit', 'repeat', 'default_timer']

default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter


class Timer:
    """A statement (text or function) to be timed, after a setup."""

    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self.timer = timer
        scope = {} if globals is None else dict(globals)
        lines = []
        for name, code in (('_setup', setup), ('_stmt', stmt)):
            if callable(code):
                scope[name] = code
            elif not isinstance(code, str):
                raise ValueError('setup is neither a string nor callable' if name == '_setup' else
                                 'stmt is neither a string nor callable')
        indented = lambda code: code.replace('\n', '\n        ')
        lines.append('def inner(_it, _timer):')
        lines.append(f'    {"_setup()" if callable(setup) else setup.replace(chr(10), chr(10) + "    ")}')
        lines.append('    _t0 = _timer()')
        lines.append('    for _i in _it:')
        lines.append(f'        {"_stmt()" if callable(stmt) else indented(stmt)}')
        lines.append('    _t1 = _timer()')
        lines.append('    return _t1 - _t0')
        exec(compile('\n'.join(lines), '<timeit-src>', 'exec'), scope)
        self.inner = scope['inner']

    def timeit(self, number=default_number):
        """Seconds for so many runs."""
        return self.inner(itertools.repeat(None, number), self.timer)

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """(number of runs, seconds), for a number that takes at least 0.2 seconds."""
        scale = 1
        while True:
            for factor in 1, 2, 5:
                number = scale * factor
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
