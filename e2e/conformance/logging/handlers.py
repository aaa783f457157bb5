# compare: output
"""logging.handlers: buffers, files that are turned over, files that are watched, queues."""
import logging
import logging.handlers
import os
import queue
import sys
from logging.handlers import (
    BaseRotatingHandler, BufferingHandler, MemoryHandler, QueueHandler, QueueListener, RotatingFileHandler, TimedRotatingFileHandler, WatchedFileHandler,
)

log = logging.getLogger('log')
log.setLevel(logging.DEBUG)
log.propagate = False


def use(handler, fmt='%(levelname)s %(message)s'):
    handler.setFormatter(logging.Formatter(fmt))
    log.handlers[:] = [handler]
    return handler


def show(*names):
    for name in names or sorted(os.listdir()):
        if os.path.isfile(name) and not name.endswith('.py'):
            print('  ', name, repr(open(name).read()))


out = logging.StreamHandler(sys.stdout)
memory = use(MemoryHandler(3, flushLevel=logging.ERROR, target=out))
log.info('1'); log.info('2')
print(len(memory.buffer))
log.info('3')
print(len(memory.buffer), 'flushed')
log.info('4'); log.error('5')
memory.setTarget(None)
log.info('kept'); memory.flush()
print(len(memory.buffer))
memory.setTarget(out); memory.close()
print(len(memory.buffer), memory.target)
silent = use(MemoryHandler(10, flushOnClose=False, target=out))
log.info('lost'); silent.close()
buffering = use(BufferingHandler(2))
log.info('a'); log.info('b'); log.info('c')
print([record.getMessage() for record in buffering.buffer])

rotating = use(RotatingFileHandler('r.log', maxBytes=30, backupCount=2), '%(message)s')
for i in range(8):
    log.info('message %d', i)
rotating.close()
show()
print(repr(rotating.baseFilename).rpartition('/')[2], rotating.mode, rotating.maxBytes, rotating.backupCount)
rotating.doRollover(); rotating.close()
show()
one = use(RotatingFileHandler('one.log', maxBytes=10, backupCount=0), '%(message)s')
log.info('more than ten characters'); log.info('again')
one.close()
show('one.log')
named = use(RotatingFileHandler('n.log', maxBytes=12, backupCount=2), '%(message)s')
named.namer = lambda name: name + '.txt'
named.rotator = lambda source, target: (print('rotate', os.path.basename(source), os.path.basename(target)), os.rename(source, target))
for i in range(3):
    log.info('ten letters')
named.close()
show('n.log', 'n.log.1.txt')
delayed = RotatingFileHandler('delayed.log', delay=True)
print(os.path.exists('delayed.log'), delayed.stream)

for when in ('S', 'M', 'H', 'D', 'MIDNIGHT', 'W0'):
    timed = TimedRotatingFileHandler('t.log', when=when, delay=True, utc=True)
    print(when, timed.interval, timed.suffix, timed.extMatch.pattern, timed.computeRollover(1_000_000_000))
for wrong in ('X', 'W', 'W9'):
    try:
        TimedRotatingFileHandler('t.log', when=wrong, delay=True)
    except ValueError as error:
        print(error)
print(timed.getFilesToDelete())

watched = use(WatchedFileHandler('w.log'), '%(message)s')
log.info('first')
os.rename('w.log', 'moved.log')
log.info('second')
watched.close()
show('w.log', 'moved.log')

line = queue.Queue()
use(QueueHandler(line), '%(levelname)s:%(message)s')
try:
    1 / 0
except ZeroDivisionError:
    log.exception('with %s', 'traceback')
log.info('to the queue %d', 5)
first, second = line.get(), line.get()
print(first.getMessage().splitlines()[0], first.exc_info, first.args, second.msg, second.message)
listener = QueueListener(line, out, memory, respect_handler_level=True)
out.setLevel(logging.WARNING)
out.setFormatter(logging.Formatter('heard %(message)s'))
listener.handle(second)
first.exc_text = None
listener.handle(first)
print(listener.handlers[0] is out, listener.respect_handler_level)
print(BaseRotatingHandler.__mro__[1].__name__, logging.handlers.DEFAULT_TCP_LOGGING_PORT, logging.handlers.SYSLOG_UDP_PORT)
plain = logging.FileHandler('f.log', mode='w', encoding='utf-8')
use(plain, '%(message)s')
log.info('é'); plain.close(); log.info('reopened?')
show('f.log')
print(plain.stream, type(logging.FileHandler('x.log', delay=True)).__name__)
logging.basicConfig(filename='basic.log', filemode='w', encoding='utf-8', format='%(message)s', level=logging.DEBUG, force=True)
logging.info('into the file'); logging.shutdown()
show('basic.log')
logging.basicConfig(stream=sys.stdout, force=True, format='{message}!', style='{')
logging.warning('forced')
logging.basicConfig(stream=sys.stderr, format='ignored')
logging.warning('still here')
