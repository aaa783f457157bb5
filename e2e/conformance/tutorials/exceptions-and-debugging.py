# compare: output
"""Exceptions: else and finally, chains, notes, groups, own hierarchies, assertions, tracebacks, warnings, cleanup order."""
import errno
import logging
import sys
import traceback
import warnings


class AppError(Exception):
    code = 1

    def __init__(self, message, *, hint=None):
        super().__init__(message)
        self.hint = hint

    def __str__(self):
        return super().__str__() + (f' (try {self.hint})' if self.hint else '')


class ConfigError(AppError, LookupError):
    code = 2


def flow(how):
    steps = []
    try:
        steps.append('try')
        if how == 'return':
            return steps
        if how == 'raise':
            raise ConfigError('no file', hint='--create')
        if how == 'break':
            for _ in 'x':
                try:
                    break
                finally:
                    steps.append('finally of the loop')
    except LookupError as error:
        steps.append(f'except {error}')
    else:
        steps.append('else')
    finally:
        steps.append('finally')
    return steps


for how in ('return', 'raise', 'break', 'pass'):
    print(how, flow(how))


def parse(text):
    try:
        return int(text)
    except ValueError as error:
        error.add_note(f'while parsing {text!r}')
        raise AppError('bad number') from error


def load(texts):
    errors = []
    for text in texts:
        try:
            yield parse(text)
        except AppError as error:
            errors.append(error)
    if errors:
        raise ExceptionGroup('loading failed', errors)


found = []
try:
    for value in load(['1', 'two', '3', 'iv']):
        found.append(value)
except* AppError as group:
    print(found, group, [repr(error.__cause__) for error in group.exceptions], group.exceptions[0].__cause__.__notes__)
try:
    try:
        {}['missing']
    except KeyError:
        raise AppError('hidden') from None
except AppError as error:
    print(repr(error.__cause__), repr(error.__context__), error.__suppress_context__)
try:
    try:
        1 / 0
    finally:
        [][1]
except IndexError as error:
    print(error, '| context:', error.__context__)


def show(function, *args):
    try:
        function(*args)
    except Exception:
        text = traceback.format_exc(limit=-2)
        print('\n'.join(line for line in text.splitlines() if 'File' not in line or __file__ in line).replace(__file__, 'here'))


show(parse, 'x')
show(lambda: AppError('a').missing)
show(lambda: {'nested': [1]}['nested'][1])
show(eval, '1 +')
show(lambda: 'a' + 1)
try:
    assert 1 > 2, f'{1} is not greater'
except AssertionError as error:
    print(repr(error), error.args)
kind, error, trace = None, None, None
try:
    parse('y')
except AppError:
    kind, error, trace = sys.exc_info()
    print(kind.__name__, sys.exception() is error, [frame.name for frame in traceback.extract_tb(trace)])
print(sys.exc_info(), sys.exception())
print(traceback.format_exception_only(error), traceback.TracebackException.from_exception(error).exc_type_str)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    warnings.warn('careful')
    warnings.warn('old', DeprecationWarning, stacklevel=1)
    print([(w.category.__name__, str(w.message)) for w in caught])
warnings.filterwarnings('error', category=UserWarning)
try:
    warnings.warn('now an error')
except UserWarning as error:
    print('raised', error)


class Cleaner:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print('open', self.name)
        return self

    def __exit__(self, kind, error, trace):
        print('close', self.name, kind and kind.__name__)
        if self.name == 'inner':
            raise RuntimeError('while closing') from error


try:
    with Cleaner('outer'), Cleaner('inner'):
        raise ValueError('body')
except RuntimeError as error:
    print(error, '<-', repr(error.__cause__), error.__context__ is error.__cause__)


def generator():
    try:
        yield 1
    except ValueError as error:
        yield f'caught {error}'
    finally:
        print('generator done')


g = generator()
print(next(g), g.throw(ValueError('thrown')))
g.close()
for code in (None, 0, 3, 'message'):
    try:
        sys.exit(code)
    except SystemExit as stop:
        print(repr(stop), stop.code)
print([cls.__name__ for cls in ConfigError.__mro__], ConfigError('x').code, issubclass(ConfigError, KeyError))
try:
    raise ConfigError
except TypeError as error:
    print(error)
for bad in ('raise 5', 'raise "text"', 'raise None', 'raise ValueError from 5', 'try:\n  1/0\nexcept 5: pass', 'raise'):
    try:
        exec(bad)
    except (TypeError, RuntimeError) as error:
        print(bad.splitlines()[-1], '->', error)
e = 'outer name'
try:
    raise KeyError('k')
except KeyError as e:
    pass
try:
    e
except NameError as error:
    print(error)
group = ExceptionGroup('top', [ValueError(1), ExceptionGroup('nested', [TypeError(2), ValueError(3)])])
print(group.subgroup(ValueError), group.split(TypeError)[1], group.derive([OSError()]))
try:
    raise group
except* TypeError as part:
    print('types', part.exceptions)
except* ValueError as part:
    print('values', part.exceptions)
logging.basicConfig(format='%(levelname)s %(message)s', stream=sys.stdout)
try:
    1 / 0
except ZeroDivisionError:
    logging.exception('logged')
OSError_ = OSError(errno.ENOENT, 'No such file', 'name.txt')
print(OSError_.strerror, OSError_.filename, OSError_.errno == errno.ENOENT, type(OSError_).__name__, isinstance(TimeoutError(), OSError))
