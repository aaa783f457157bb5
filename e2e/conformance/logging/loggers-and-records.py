# compare: output
"""Loggers, records, filters, levels: the corners."""
import io
import logging
import sys
import warnings


def handler(fmt='%(name)s|%(levelname)s|%(message)s', **options):
    made = logging.StreamHandler(sys.stdout)
    made.setFormatter(logging.Formatter(fmt, **options))
    return made


root = logging.getLogger()
root.addHandler(handler())
a, ab, abc = (logging.getLogger(name) for name in ('a', 'a.b', 'a.b.c'))
print(a.getChild('b') is ab, abc.parent, ab.parent, a.parent, root, sorted(map(repr, a.getChildren())), root.getChildren() >= {a})
print(abc.getEffectiveLevel(), abc.isEnabledFor(10), abc.hasHandlers(), a.level, repr(logging.getLogger('a.b')))
later = logging.getLogger('x.y.z')
between = logging.getLogger('x.y')
print(later.parent, between.parent, logging.getLogger('x') is between.parent, later.parent)
ab.setLevel('INFO')
abc.info('in abc %s', 'args')
abc.debug('too low')
abc.log(25, 'level 25')
abc.log(logging.CRITICAL, 'critical %(what)s', {'what': 'dict'})
logging.addLevelName(25, 'NOTICE')
abc.log(25, 'named')
print(logging.getLevelName(25), logging.getLevelName('NOTICE'), logging.getLevelName(7), logging.getLevelName('nope'), sorted(logging.getLevelNamesMapping().items()))
ab.propagate = False
abc.warning('nobody')
ab.propagate = True
ab.disabled = True
ab.warning('disabled')
ab.disabled = False
logging.disable(logging.WARNING)
abc.warning('below'); abc.error('above')
logging.disable(logging.NOTSET)


class OnlyOdd(logging.Filter):
    def filter(self, record):
        record.odd = True
        return record.args[0] % 2 == 1


odd = OnlyOdd()
abc.addFilter(odd)
for i in range(4):
    abc.warning('number %d', i)
abc.removeFilter(odd)


def replace(record):
    if record.levelno >= logging.ERROR:
        return logging.makeLogRecord({**record.__dict__, 'msg': 'hidden', 'args': ()})
    return True


abc.addFilter(replace)
abc.error('secret %s', 1)
abc.warning('open')
abc.removeFilter(replace)
named = logging.Filter('a.b')
h = handler('%(message)s via filter')
h.addFilter(named)
root.addHandler(h)
a.warning('from a'); ab.warning('from ab'); logging.getLogger('a.bc').warning('from a.bc')
root.removeHandler(h)

root.handlers[0].setFormatter(logging.Formatter('%(funcName)s:%(lineno)d %(module)s %(filename)s %(message)s %(user)s', defaults={'user': 'nobody'}))


def wrapper(text, **more):
    a.warning(text, stacklevel=2, **more)


def caller():
    wrapper('from caller')
    wrapper('with extra', extra={'user': 'me'})


caller()
a.warning('direct')
for call in (lambda: a.warning('x', extra={'message': 1}), lambda: a.warning('x', extra={'name': 1}), lambda: a.setLevel('LOUD'), lambda: a.setLevel(2.5),
             lambda: a.log('INFO', 'x'), lambda: logging.getLogger(5), lambda: logging.Formatter('{x}', style='%'), lambda: logging.Formatter('x', style='?'),
             lambda: logging.Formatter('%(x)z'), lambda: logging.Formatter('{x!z}', style='{'), lambda: logging.Formatter('$', style='$'),
             lambda: logging.addLevelName(), lambda: logging.basicConfig(foo=1), lambda: logging.basicConfig(stream=sys.stdout, filename='x', force=True),
             lambda: logging.basicConfig(handlers=[], stream=sys.stdout, force=True), lambda: logging.setLoggerClass(int)):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
root.handlers[:] = [handler('%(levelname)-8s %(message)s')]
try:
    1 / 0
except ZeroDivisionError:
    a.exception('failed %s', 'here')
    a.error('short', exc_info=False)
    a.info('nothing', exc_info=True)
a.error('an instance', exc_info=ValueError('v'))
a.error('none to tell', exc_info=True)
a.error('where', stack_info=True)
stream = io.StringIO()
bad = logging.StreamHandler(stream)
a.addHandler(bad)
a.warning('%d items', 'no')
logging.raiseExceptions = False
a.warning('%d items', 'no')
logging.raiseExceptions = True
a.removeHandler(bad)
print(repr(stream.getvalue()), bad, logging.NullHandler(), logging.StreamHandler(sys.stderr))
factory = logging.getLogRecordFactory()


def counting(*args, **kwargs):
    record = factory(*args, **kwargs)
    record.msg = f'#{counting.n} {record.msg}'
    counting.n += 1
    return record


counting.n = 1
logging.setLogRecordFactory(counting)
a.warning('made'); a.warning('again')
logging.setLogRecordFactory(factory)


class Loud(logging.Logger):
    def warning(self, msg, *args, **kwargs):
        super().warning(msg.upper(), *args, **kwargs)


logging.setLoggerClass(Loud)
logging.getLogger('loud').warning('quiet')
print(logging.getLoggerClass().__name__, type(logging.getLogger('a')).__name__)
logging.setLoggerClass(logging.Logger)
logging.captureWarnings(True)
warnings.warn('captured')
logging.captureWarnings(False)
adapter = logging.LoggerAdapter(a, {'user': 'ann'})
adapter.warning('adapted'), adapter.isEnabledFor(10), print(adapter, adapter.name)
merged = logging.LoggerAdapter(a, {'user': 'ann'}, merge_extra=True)
root.handlers[0].setFormatter(logging.Formatter('{levelname:>9} {message} {user} {more}', style='{', defaults={'user': '-', 'more': '-'}))
merged.warning('merged', extra={'more': 1}); adapter.warning('not merged', extra={'more': 1})
root.handlers[0].setFormatter(logging.Formatter('$levelname ${message}', style='$'))
a.warning('dollars')
record = logging.LogRecord('n', 30, '/some/path.py', 7, 'm %s', ('x',), None, 'f')
print(record, record.getMessage(), record.module, record.filename, record.processName, record.threadName, record.taskName, record.exc_text)
print(logging.BufferingFormatter().format([record, record]), logging.lastResort, logging.getHandlerByName('none'))
h.name = 'mine'
print(logging.getHandlerByName('mine') is h, logging.getHandlerNames(), h.get_name())
