"""Handlers that gather records, turn files over, watch them, or hand records to a queue.

https://docs.python.org/3/library/logging.handlers.html. Left out: those that need a network or another system.
"""
import copy
import logging
import os
import re
import time

DEFAULT_TCP_LOGGING_PORT = 9020
DEFAULT_UDP_LOGGING_PORT = 9021
DEFAULT_HTTP_LOGGING_PORT = 9022
DEFAULT_SOAP_LOGGING_PORT = 9023
SYSLOG_UDP_PORT = 514
SYSLOG_TCP_PORT = 514

_MINUTE, _HOUR, _DAY = 60, 60 * 60, 24 * 60 * 60
_MIDNIGHT = _DAY


# -- files that are turned over


class BaseRotatingHandler(logging.FileHandler):
    """A file that is put aside now and then; subclasses say when."""

    namer = None
    rotator = None

    def __init__(self, filename, mode, encoding=None, delay=False, errors=None):
        logging.FileHandler.__init__(self, filename, mode=mode, encoding=encoding, delay=delay, errors=errors)

    def emit(self, record):
        try:
            if self.shouldRollover(record):
                self.doRollover()
            logging.FileHandler.emit(self, record)
        except Exception:
            self.handleError(record)

    def rotation_filename(self, default_name):
        """The name of a file that is put aside, by `namer` where there is one."""
        return self.namer(default_name) if callable(self.namer) else default_name

    def rotate(self, source, dest):
        """Puts a file aside, by `rotator` where there is one."""
        if callable(self.rotator):
            self.rotator(source, dest)
        elif os.path.exists(source):
            os.rename(source, dest)

    def _is_no_file(self):
        return os.path.exists(self.baseFilename) and not os.path.isfile(self.baseFilename)

    def _close_stream(self):
        if self.stream:
            self.stream.close()
            self.stream = None


class RotatingFileHandler(BaseRotatingHandler):
    """Puts the file aside when it would grow beyond `maxBytes`."""

    def __init__(self, filename, mode='a', maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None):
        if maxBytes > 0:
            mode = 'a'
        BaseRotatingHandler.__init__(self, filename, mode, encoding=encoding, delay=delay, errors=errors)
        self.maxBytes = maxBytes
        self.backupCount = backupCount

    def _aside(self, number):
        return self.rotation_filename(f'{self.baseFilename}.{number}')

    def doRollover(self):
        """`x.log` becomes `x.log.1`, that `x.log.2` and so on."""
        self._close_stream()
        if self.backupCount > 0:
            for number in range(self.backupCount - 1, 0, -1):
                source, dest = self._aside(number), self._aside(number + 1)
                if os.path.exists(source):
                    if os.path.exists(dest):
                        os.remove(dest)
                    os.rename(source, dest)
            dest = self._aside(1)
            if os.path.exists(dest):
                os.remove(dest)
            self.rotate(self.baseFilename, dest)
        if not self.delay:
            self.stream = self._open()

    def shouldRollover(self, record):
        if self.stream is None:
            self.stream = self._open()
        if self.maxBytes <= 0:
            return False
        size = self.stream.tell()
        if not size or size + len(f'{self.format(record)}\n') < self.maxBytes:
            return False
        return not self._is_no_file()


# When: (seconds, how the time is written into the name, the same as a pattern)
_WHEN = {
    'S': (1, '%Y-%m-%d_%H-%M-%S', r'\d{4}-\d{2}-\d{2}_\d{2}-\d{2}-\d{2}'),
    'M': (_MINUTE, '%Y-%m-%d_%H-%M', r'\d{4}-\d{2}-\d{2}_\d{2}-\d{2}'),
    'H': (_HOUR, '%Y-%m-%d_%H', r'\d{4}-\d{2}-\d{2}_\d{2}'),
    'D': (_DAY, '%Y-%m-%d', r'\d{4}-\d{2}-\d{2}'),
    'MIDNIGHT': (_DAY, '%Y-%m-%d', r'\d{4}-\d{2}-\d{2}'),
    'W': (_DAY * 7, '%Y-%m-%d', r'\d{4}-\d{2}-\d{2}'),
}


class TimedRotatingFileHandler(BaseRotatingHandler):
    """Puts the file aside when its time is over."""

    def __init__(self, filename, when='h', interval=1, backupCount=0, encoding=None, delay=False, utc=False,
                 atTime=None, errors=None):
        BaseRotatingHandler.__init__(self, filename, 'a', encoding=encoding, delay=delay, errors=errors)
        self.when = when.upper()
        self.backupCount = backupCount
        self.utc = utc
        self.atTime = atTime
        kind = 'W' if self.when.startswith('W') else self.when
        if kind not in _WHEN:
            raise ValueError(f'Invalid rollover interval specified: {self.when}')
        if kind == 'W':
            self._read_weekday()
        seconds, self.suffix, pattern = _WHEN[kind]
        self.extMatch = re.compile(rf'(?<!\d){pattern}(?!\d)', re.ASCII)
        self.interval = seconds * interval
        exists = os.path.exists(self.baseFilename)
        self.rolloverAt = self.computeRollover(int(os.stat(self.baseFilename).st_mtime if exists else time.time()))

    def _read_weekday(self):
        if len(self.when) != 2:
            raise ValueError(f'You must specify a day for weekly rollover from 0 to 6 (0 is Monday): {self.when}')
        if not '0' <= self.when[1] <= '6':
            raise ValueError(f'Invalid day specified for weekly rollover: {self.when}')
        self.dayOfWeek = int(self.when[1])

    def computeRollover(self, currentTime):
        """When the file that is written now will be put aside."""
        weekly = self.when.startswith('W')
        if self.when != 'MIDNIGHT' and not weekly:
            return currentTime + self.interval
        now = time.gmtime(currentTime) if self.utc else time.localtime(currentTime)
        day = now[6]
        at = _MIDNIGHT if self.atTime is None else _seconds(self.atTime.hour, self.atTime.minute, self.atTime.second)
        left = at - _seconds(*now[3:6])
        if left <= 0:
            left += _DAY
            day = (day + 1) % 7
        result = currentTime + left
        if not weekly:
            return result + self.interval - _DAY
        return result + (self.dayOfWeek - day) % 7 * _DAY + self.interval - _DAY * 7

    def shouldRollover(self, record):
        now = int(time.time())
        if now < self.rolloverAt:
            return False
        if self._is_no_file():
            self.rolloverAt = self.computeRollover(now)
            return False
        return True

    def getFilesToDelete(self):
        """The oldest of the files put aside, when there are more than `backupCount`."""
        folder, base = os.path.split(self.baseFilename)
        found = [os.path.join(folder, name) for name in os.listdir(folder) if self._is_ours(base, name)]
        if len(found) < self.backupCount:
            return []
        return sorted(found)[:len(found) - self.backupCount]

    def _is_ours(self, base, name):
        if self.namer is None:
            return name.startswith(base + '.') and self.extMatch.fullmatch(name, len(base) + 1) is not None
        match = self.extMatch.search(name)
        while match:
            if os.path.basename(self.namer(f'{self.baseFilename}.{match[0]}')) == name:
                return True
            match = self.extMatch.search(name, match.start() + 1)
        return False

    def doRollover(self):
        """The file that is put aside is named after the time at which it began."""
        now = int(time.time())
        began = self.rolloverAt - self.interval
        shown = time.strftime(self.suffix, time.gmtime(began) if self.utc else time.localtime(began))
        dest = self.rotation_filename(f'{self.baseFilename}.{shown}')
        if os.path.exists(dest):
            return
        self._close_stream()
        self.rotate(self.baseFilename, dest)
        if self.backupCount > 0:
            for path in self.getFilesToDelete():
                os.remove(path)
        if not self.delay:
            self.stream = self._open()
        self.rolloverAt = self.computeRollover(now)


def _seconds(hours, minutes, seconds):
    return hours * _HOUR + minutes * _MINUTE + seconds


class WatchedFileHandler(logging.FileHandler):
    """Opens its file again when somebody has moved it away."""

    def __init__(self, filename, mode='a', encoding=None, delay=False, errors=None):
        logging.FileHandler.__init__(self, filename, mode=mode, encoding=encoding, delay=delay, errors=errors)
        self.dev, self.ino = -1, -1
        self._statstream()

    def _statstream(self):
        if self.stream is not None:
            stat = os.fstat(self.stream.fileno())
            self.dev, self.ino = stat.st_dev, stat.st_ino

    def reopenIfNeeded(self):
        if self.stream is None:
            return
        try:
            stat = os.stat(self.baseFilename)
            if (stat.st_dev, stat.st_ino) == (self.dev, self.ino):
                return
        except FileNotFoundError:
            pass
        self.stream.flush()
        self.stream.close()
        self.stream = None
        self.stream = self._open()
        self._statstream()

    def emit(self, record):
        self.reopenIfNeeded()
        logging.FileHandler.emit(self, record)


# -- records that are kept for a while


class BufferingHandler(logging.Handler):
    """Keeps up to `capacity` records."""

    def __init__(self, capacity):
        logging.Handler.__init__(self)
        self.capacity = capacity
        self.buffer = []

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity

    def emit(self, record):
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self):
        with self.lock:
            self.buffer.clear()

    def close(self):
        try:
            self.flush()
        finally:
            logging.Handler.close(self)


class MemoryHandler(BufferingHandler):
    """Keeps records until there are many of them, or a grave one, and then gives them to `target`."""

    def __init__(self, capacity, flushLevel=logging.ERROR, target=None, flushOnClose=True):
        BufferingHandler.__init__(self, capacity)
        self.flushLevel = flushLevel
        self.target = target
        self.flushOnClose = flushOnClose

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity or record.levelno >= self.flushLevel

    def setTarget(self, target):
        with self.lock:
            self.target = target

    def flush(self):
        with self.lock:
            if self.target:
                for record in self.buffer:
                    self.target.handle(record)
                self.buffer.clear()

    def close(self):
        try:
            if self.flushOnClose:
                self.flush()
        finally:
            with self.lock:
                self.target = None
                BufferingHandler.close(self)


# -- queues


class QueueHandler(logging.Handler):
    """Puts records into a queue, for somebody else to handle."""

    def __init__(self, queue):
        logging.Handler.__init__(self)
        self.queue = queue
        self.listener = None

    def enqueue(self, record):
        self.queue.put_nowait(record)

    def prepare(self, record):
        """A copy of the record that holds no more than text."""
        text = self.format(record)
        record = copy.copy(record)
        record.message = record.msg = text
        record.args = record.exc_info = record.exc_text = record.stack_info = None
        return record

    def emit(self, record):
        try:
            self.enqueue(self.prepare(record))
        except Exception:
            self.handleError(record)


class QueueListener:
    """Takes records out of a queue and gives them to handlers, in a thread of its own."""

    _sentinel = None

    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue = queue
        self.handlers = handlers
        self._thread = None
        self.respect_handler_level = respect_handler_level

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        self.stop()

    def dequeue(self, block):
        return self.queue.get(block)

    def start(self):
        if self._thread is not None:
            raise RuntimeError('Listener already started')
        import threading
        self._thread = thread = threading.Thread(target=self._monitor, daemon=True)
        thread.start()

    def _monitor(self):
        """Handles records until the sentinel comes."""
        queue = self.queue
        counts = hasattr(queue, 'task_done')
        while True:
            try:
                record = self.dequeue(True)
            except Exception as error:
                if type(error).__name__ == 'Empty':
                    return
                raise
            last = record is self._sentinel
            if not last:
                self.handle(record)
            if counts:
                queue.task_done()
            if last:
                return

    def prepare(self, record):
        return record

    def handle(self, record):
        record = self.prepare(record)
        for handler in self.handlers:
            if not self.respect_handler_level or record.levelno >= handler.level:
                handler.handle(record)

    def enqueue_sentinel(self):
        self.queue.put_nowait(self._sentinel)

    def stop(self):
        """Waits until all that is in the queue has been handled."""
        if self._thread is not None:
            self.enqueue_sentinel()
            self._thread.join()
            self._thread = None


_NEEDS_NETWORK = ('DatagramHandler', 'HTTPHandler', 'SMTPHandler', 'SocketHandler', 'SysLogHandler')


def __getattr__(name):
    if name in _NEEDS_NETWORK:
        from _asyncio import _refuse
        _refuse(f'logging.handlers.{name} is not supported: it needs a network')
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
