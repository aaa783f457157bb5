"""Timing of small pieces of code, by the computer's virtual clock. Left out: the command line.

https://docs.python.org/3/library/timeit.html
"""
import gc
import itertools
import time

__all__ = ['Timer', 'timeit', 'repeat', 'default_timer']

dummy_src_name = '<timeit-src>'
default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter
_globals = globals

# What is timed stands in a function, between two looks at the clock.
template = """
def inner(_it, _timer{init}):
    {setup}
    _t0 = _timer()
    for _i in _it:
        {stmt}
        pass
    _t1 = _timer()
    return _t1 - _t0
"""


def reindent(src, indent):
    """The text with every line but the first so far in."""
    return src.replace('\n', '\n' + ' ' * indent)


class Timer:
    """A statement (text or function) to be timed, after a setup."""

    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self.timer = timer
        given = {}
        before = ''
        if isinstance(setup, str):
            compile(setup, dummy_src_name, 'exec')
            before = setup + '\n'
        elif callable(setup):
            given['_setup'] = setup
        else:
            raise ValueError('setup is neither a string nor callable')
        if isinstance(stmt, str):
            compile(before + stmt, dummy_src_name, 'exec')
        elif callable(stmt):
            given['_stmt'] = stmt
        else:
            raise ValueError('stmt is neither a string nor callable')
        self.src = template.format(
            init=''.join(f', {name}={name}' for name in given),
            setup='_setup()' if '_setup' in given else reindent(setup, 4),
            stmt='_stmt()' if '_stmt' in given else reindent(stmt, 8),
        )
        exec(compile(self.src, dummy_src_name, 'exec'), _globals() if globals is None else globals, given)
        self.inner = given['inner']

    def print_exc(self, file=None):
        """Prints the traceback of what a timed statement raised, with its lines."""
        import linecache
        import traceback
        linecache.cache[dummy_src_name] = (len(self.src), None, self.src.split('\n'), dummy_src_name)
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """Seconds for so many runs."""
        times = itertools.repeat(None, number)
        was_on = gc.isenabled()
        gc.disable()
        try:
            return self.inner(times, self.timer)
        finally:
            if was_on:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """Seconds for so many runs, several times over."""
        taken = []
        for _ in range(repeat):
            taken.append(self.timeit(number))
        return taken

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
    """Seconds for so many runs of a statement."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    """Seconds for so many runs of a statement, several times over."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
