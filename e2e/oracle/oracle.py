"""Runs one Python program after the other on a virtual clock, and keeps a log of what its event loops ran.

This is the half of the oracle that lives inside CPython (Pyodide); oracle.ts loads it. It replaces exactly three things
and leaves the rest of CPython alone: the clock, the selector, and the state that a fresh process would have had.
"""
import _locale
import builtins
import contextvars
import functools
import gc
import importlib.abc
import importlib.util
import io
import json
import linecache
import logging
import math
import os
import selectors
import shutil
import sys
import time
import traceback
import types
import warnings
import weakref

LOOK_NS = 1_000  # What it costs to look at the clock: two deadlines never tie by accident.
HOME = '/program'
TURN_LIMIT = 500_000


class Clock:
    """Nanoseconds since the program began."""

    def __init__(self):
        self.ns = 0

    def look(self):
        self.ns += LOOK_NS
        return self.ns

    def wait(self, ns):
        self.ns += ns

    @property
    def ms(self):
        return round(self.ns / 1_000_000)


class Halt(BaseException):
    """The program would never end. What it does while this unwinds it is not recorded."""


class Recorder:
    """What one program printed and what its loops ran."""

    def __init__(self):
        self.stdout = io.BytesIO()
        self.stderr = io.BytesIO()
        self.schedule = []
        self.turn = 0
        self.halted = None

    def log(self, line):
        if self.halted is None:
            self.schedule.append(f'{self.turn} {clock.ms} {line}')

    def halt(self, why):
        if self.halted is None:
            sys.stdout.flush()
            self.halted = (why, self.stdout.getvalue(), self.stderr.getvalue())
        raise Halt(why)

    def result(self, code):
        sys.stdout.flush()
        sys.stderr.flush()
        end, stdout, stderr = self.halted or (code, self.stdout.getvalue(), self.stderr.getvalue())
        return {
            'stdout': stdout.decode('utf-8', 'surrogateescape'),
            'stderr': stderr.decode('utf-8', 'backslashreplace'),
            'end': end,
            'schedule': self.schedule,
        }


clock = Clock()
recorder = Recorder()
real_sleep = time.sleep
real_clock_info = time.get_clock_info
WALL_NS = 1_700_000_000_000_000_000


def sleep(seconds, /):
    if not isinstance(seconds, (int, float)) or seconds < 0 or seconds != seconds:
        return real_sleep(seconds)  # CPython's own complaint
    clock.look()
    clock.wait(math.ceil(seconds * 1e9))


def install_clock():
    for name, base in (('time', WALL_NS), ('monotonic', 0), ('perf_counter', 0), ('process_time', 0), ('thread_time', 0)):
        setattr(time, name, functools.partial(lambda base: (base + clock.look()) / 1e9, base))
        setattr(time, name + '_ns', functools.partial(lambda base: base + clock.look(), base))
    time.sleep = sleep
    time.get_clock_info = lambda name: types.SimpleNamespace(**{**vars(real_clock_info(name)), 'resolution': 1e-9})


class Selector(selectors._BaseSelectorImpl):
    """Only the self-pipe is ever ready; waiting moves the clock, in whole milliseconds as epoll does."""

    knock = None  # The handle that reads the self-pipe, while somebody has written to it.

    def select(self, timeout=None):
        if self.knock is not None:
            return [(selectors.SelectorKey(None, 0, selectors.EVENT_READ, (self.knock, None)), selectors.EVENT_READ)]
        if timeout is None:
            recorder.halt('deadlock')
        if timeout > 0:
            clock.wait(math.ceil(timeout * 1e3) * 1_000_000)
        return []


class CachedSource(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Makes a fresh asyncio for each program at the price of running its modules, not of compiling them."""

    def __init__(self):
        self.codes = {}

    def find_spec(self, name, path=None, target=None):
        if not is_asyncio(name) or name == '_asyncio':
            return None
        if name not in self.codes:
            spec = find_elsewhere(name, path)
            if spec is None:
                return None
            self.codes[name] = (spec.loader.get_code(name), spec.origin, spec.submodule_search_locations)
        _, origin, locations = self.codes[name]
        spec = importlib.util.spec_from_loader(name, self, origin=origin, is_package=locations is not None)
        spec.has_location = True
        if locations is not None:
            spec.submodule_search_locations = list(locations)
        return spec

    def exec_module(self, module):
        exec(self.codes[module.__name__][0], module.__dict__)


def find_elsewhere(name, path):
    for finder in sys.meta_path:
        if not isinstance(finder, CachedSource):
            spec = finder.find_spec(name, path)
            if spec is not None:
                return spec
    return None


def is_asyncio(name):
    return name in ('asyncio', '_asyncio') or name.startswith('asyncio.')


def fresh_asyncio():
    """The task counter is inside the C module, so a fresh process is imitated by fresh modules."""
    for name in [name for name in sys.modules if is_asyncio(name)]:
        del sys.modules[name]
    import asyncio
    import asyncio.selector_events

    asyncio._set_running_loop(None)
    loop = asyncio.selector_events.BaseSelectorEventLoop
    loop._make_self_pipe = loop._close_self_pipe = lambda self: None
    loop._write_to_self = write_to_self
    loop._read_from_self = read_from_self
    loop._run_once = counting(loop._run_once)
    asyncio.Handle._run = logging_run(asyncio.Handle._run)


def write_to_self(loop):
    if loop._selector.knock is None:
        loop._selector.knock = sys.modules['asyncio'].Handle(loop._read_from_self, (), loop)


def read_from_self(loop):
    loop._selector.knock = None


def counting(run_once):
    def _run_once(self):
        recorder.turn += 1
        if recorder.turn > TURN_LIMIT:
            recorder.halt('endless')
        run_once(self)

    return _run_once


def logging_run(run):
    def _run(self):
        recorder.log(describe(self._callback))
        try:
            run(self)
        finally:
            self = None  # As Handle._run itself: a traceback may keep this frame, and with it the task.

    return _run


def describe(callback):
    while isinstance(callback, functools.partial):
        callback = callback.func
    task = getattr(callback, '__self__', None)
    if type(callback).__name__ == 'TaskStepMethWrapper' or getattr(callback, '__name__', '') == 'task_wakeup':
        return f'task {task.get_name()}'
    own = getattr(callback, '__module__', None) == '__main__'
    return f"call {getattr(callback, '__qualname__', '-') if own else '-'}"


def fresh_process(program):
    """Puts back what an earlier program may have left behind."""
    global recorder, clock
    gc.enable()
    gc.collect()
    recorder = Recorder()
    for name in set(sys.modules) - known_modules:
        del sys.modules[name]
    fresh_asyncio()
    clock.ns = 0
    warnings.resetwarnings()
    warnings.filters.extend(known_filters)
    warnings.onceregistry.clear()
    vars(sys).pop('__warningregistry__', None)
    fresh_logging()
    _locale.setlocale(_locale.LC_ALL, known_locale)
    sys.excepthook = sys.__excepthook__
    sys.unraisablehook = sys.__unraisablehook__
    sys.setrecursionlimit(1000)
    sys.set_asyncgen_hooks(None, None)
    sys.argv = [program['main'], *program['args']]
    sys.path = [HOME, *known_path]
    sys.meta_path[:] = known_finders
    sys.path_hooks[:] = known_hooks
    sys.path_importer_cache.clear()
    given = io.BytesIO(program.get('stdin', '').encode())
    sys.stdin = sys.__stdin__ = standard('<stdin>', 'r', io.TextIOWrapper(io.BufferedReader(given), encoding='utf-8'))
    sys.stdout = sys.__stdout__ = standard('<stdout>', 'w', text(recorder.stdout))
    sys.stderr = sys.__stderr__ = standard('<stderr>', 'w', text(recorder.stderr, errors='backslashreplace'))
    write_files(program)


def fresh_logging():
    """What a program has set of loggers, levels, handlers, and of warnings, which logging may take over."""
    vars(warnings).update(known_warnings)
    vars(logging).update(known_logging)
    logging._handlers.clear()
    logging._handlerList[:] = [weakref.ref(logging.lastResort, logging._removeHandlerRef)]
    for table, known in known_levels:
        table.clear()
        table.update(known)
    manager = logging.root.manager
    manager.disable, manager.emittedNoHandlerWarning = 0, False
    manager.loggerClass = manager.logRecordFactory = None
    for name in set(manager.loggerDict) - {'asyncio'}:
        del manager.loggerDict[name]
    fresh_logger(logging.root, logging.WARNING)
    fresh_logger(logging.getLogger('asyncio'), logging.NOTSET)


def fresh_logger(logger, level):
    vars(logger).update(level=level, propagate=True, disabled=False)
    logger.__class__ = logging.RootLogger if logger is logging.root else logging.Logger
    logger.handlers.clear()
    logger.filters.clear()
    logger._cache.clear()


def standard(name, mode, stream):
    raw = getattr(stream.buffer, 'raw', stream.buffer)
    raw.name, stream.mode = name, mode
    return stream


def text(raw, errors='strict'):
    return io.TextIOWrapper(raw, encoding='utf-8', errors=errors, newline='\n', write_through=True)


def write_files(program):
    os.environ.clear()
    os.environ.update(known_environ)
    os.umask(0o022)
    os.chdir('/')
    for folder in HOME, '/tmp', '/home/pyodide':
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder, exist_ok=True)
    for name, source in program['files'].items():
        path = os.path.join(HOME, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w', encoding='utf-8', newline='') as file:
            file.write(source)
    os.chdir(HOME)
    importlib.invalidate_caches()
    linecache.clearcache()


def main_module(program):
    module = types.ModuleType('__main__')
    module.__file__ = os.path.join(HOME, program['main'])
    module.__builtins__ = builtins
    sys.modules['__main__'] = module
    return module


def run(request):
    """Runs a program ({main, files, args} as JSON) up to the end of its main module. Returns the exit code."""
    program = json.loads(request)
    fresh_process(program)
    module = main_module(program)
    path = os.path.join(HOME, program['main'])
    gc.collect()
    gc.disable()
    try:
        code = compile(program['files'][program['main']], path, 'exec', dont_inherit=True)
        contextvars.Context().run(exec, code, module.__dict__)
        return 0
    except SystemExit as end:
        return exit_code(end.code)
    except BaseException as error:
        print_uncaught(error)
        # On Linux the process then ends as by SIGINT, which a shell shows so.
        return 130 if isinstance(error, KeyboardInterrupt) else 1


def main_names():
    return vars(sys.modules['__main__'])


def exit_code(value):
    if value is None:
        return 0
    if isinstance(value, int):
        return value & 0xFF
    print(value, file=sys.stderr)
    return 1


def print_uncaught(error):
    own = error.__traceback__
    while own is not None and own.tb_frame.f_globals is globals():
        own = own.tb_next
    error = error.with_traceback(own)
    sys.last_exc = error
    if not isinstance(error, Halt):
        sys.excepthook(type(error), error, own)


def result(code):
    """What the program did, as JSON; asked for when its modules are gone."""
    return json.dumps(recorder.result(code))


known_modules = set(sys.modules)
known_filters = list(warnings.filters)
known_environ = dict(os.environ)
known_locale = _locale.setlocale(_locale.LC_ALL)
known_warnings = {name: vars(warnings)[name] for name in ('showwarning', 'formatwarning')}
known_logging = {name: value for name, value in vars(logging).items() if not isinstance(value, (dict, list))}
known_levels = [(table, dict(table)) for table in (logging._levelToName, logging._nameToLevel)]
known_path = [entry for entry in sys.path if entry]
selectors.DefaultSelector = Selector
sys.meta_path.insert(0, CachedSource())
known_finders = list(sys.meta_path)
known_hooks = list(sys.path_hooks)
install_clock()
