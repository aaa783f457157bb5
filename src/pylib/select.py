"""Waiting until descriptors are ready: select, poll and epoll.

https://docs.python.org/3/library/select.html. It is C in CPython.
"""
import _select

error = OSError

EPOLLIN = POLLIN = 0x001
EPOLLPRI = POLLPRI = 0x002
EPOLLOUT = POLLOUT = 0x004
EPOLLERR = POLLERR = 0x008
EPOLLHUP = POLLHUP = 0x010
POLLNVAL = 0x020
EPOLLRDNORM = POLLRDNORM = 0x040
EPOLLRDBAND = POLLRDBAND = 0x080
EPOLLWRNORM = POLLWRNORM = 0x100
EPOLLWRBAND = POLLWRBAND = 0x200
EPOLLMSG = POLLMSG = 0x400
EPOLLRDHUP = POLLRDHUP = 0x2000
EPOLLEXCLUSIVE = 1 << 28
EPOLLWAKEUP = 1 << 29
EPOLLONESHOT = 1 << 30
EPOLLET = 1 << 31
EPOLL_CLOEXEC = 0x80000
PIPE_BUF = 4096

_READABLE = POLLIN | POLLHUP | POLLERR
_WRITABLE = POLLOUT | POLLERR


def _descriptor(fd):
    if not isinstance(fd, int):
        fileno = getattr(fd, 'fileno', None)
        if fileno is None:
            raise TypeError('argument must be an int, or have a fileno() method.')
        fd = fileno()
        if not isinstance(fd, int):
            raise TypeError('fileno() returned a non-integer')
    if fd < 0:
        raise ValueError(f'file descriptor cannot be a negative integer ({fd})')
    return int(fd)


def _number(timeout, text):
    if not isinstance(timeout, (int, float)):
        raise TypeError(text)
    return timeout



def select(rlist, wlist, xlist, timeout=None, /):
    """Waits until something of the lists can be read, or written; returns lists of what can."""
    if timeout is None:
        patience = -1
    else:
        patience = -int(-_number(timeout, 'timeout must be a float or None') * 1e9 // 1)
        if patience < 0:
            raise ValueError('timeout must be non-negative')
    lists = []
    wanted = {}
    for given, bits in ((rlist, POLLIN), (wlist, POLLOUT), (xlist, POLLPRI)):
        try:
            objects = list(given)
        except TypeError:
            raise TypeError('arguments 1-3 must be sequences') from None
        known = [(each, _descriptor(each)) for each in objects]
        for _, fd in known:
            if fd >= 1024:
                raise ValueError('filedescriptor out of range in select()')
            wanted[fd] = wanted.get(fd, 0) | bits
        lists.append(known)
    entries = sorted(wanted.items())
    _refuse_closed(entries)
    ready = dict(_select.poll(entries, patience, 'select.select'))
    readers, writers, others = lists
    return (
        [each for each, fd in readers if ready.get(fd, 0) & _READABLE],
        [each for each, fd in writers if ready.get(fd, 0) & _WRITABLE],
        [each for each, fd in others if ready.get(fd, 0) & POLLPRI],
    )


def _refuse_closed(entries):
    if any(events & POLLNVAL for _, events in _select.poll(entries, 0, 'select.select')):
        raise OSError(9, 'Bad file descriptor')


class _Poll:
    """The object that poll() makes."""

    __slots__ = ('_wanted', '_busy')

    def __init__(self):
        self._wanted = {}
        self._busy = False

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT, /):
        """Watches a descriptor for some events."""
        self._wanted[_descriptor(fd)] = _mask(eventmask)

    def modify(self, fd, eventmask, /):
        """Watches it for other events."""
        fd = _descriptor(fd)
        if fd not in self._wanted:
            raise FileNotFoundError(2, 'No such file or directory')
        self._wanted[fd] = _mask(eventmask)

    def unregister(self, fd, /):
        """Watches it no more."""
        del self._wanted[_descriptor(fd)]

    def poll(self, timeout=None, /):
        """Waits, at most so many milliseconds; returns pairs of a descriptor and its events."""
        if timeout is None:
            patience = -1
        else:
            timeout = -int(-_number(timeout, 'timeout must be an integer or None') // 1)
            patience = -1 if timeout < 0 else timeout * 1_000_000
        if self._busy:
            raise RuntimeError('concurrent poll() invocation')
        self._busy = True
        try:
            return _select.poll(list(self._wanted.items()), patience, 'poll.poll')
        finally:
            self._busy = False


_Poll.__name__ = _Poll.__qualname__ = 'poll'


def _mask(events):
    if not isinstance(events, int):
        raise TypeError(f"'{type(events).__name__}' object cannot be interpreted as an integer")
    if events < 0:
        raise ValueError("can't convert negative Python int to C int")
    if events > 0xffff:
        raise OverflowError('Python int too large for C unsigned short')
    return events


def poll():
    """An object that watches descriptors."""
    return _Poll()


class epoll:
    """Watches descriptors; the kernel keeps what is watched."""

    __slots__ = ('_fd',)

    def __init__(self, sizehint=-1, flags=0):
        if sizehint != -1 and sizehint <= 0:
            raise ValueError('negative sizehint')
        if flags not in (0, EPOLL_CLOEXEC):
            raise OSError('invalid flags')
        self._fd = _select.epoll_create()

    @classmethod
    def fromfd(cls, fd, /):
        """An object for an epoll descriptor."""
        self = cls.__new__(cls)
        self._fd = fd
        return self

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, exc_type=None, exc_value=None, exc_tb=None, /):
        self.close()

    def __del__(self):
        self.close()

    def _check(self):
        if self._fd < 0:
            raise ValueError('I/O operation on closed epoll object')

    @property
    def closed(self):
        """True once it is closed"""
        return self._fd < 0

    def close(self):
        """Closes its descriptor."""
        fd, self._fd = getattr(self, '_fd', -1), -1
        if fd >= 0:
            import _sockets

            _sockets.close(fd)

    def fileno(self):
        """Its descriptor."""
        self._check()
        return self._fd

    def register(self, fd, eventmask=EPOLLIN | EPOLLPRI | EPOLLOUT):
        """Watches a descriptor for some events."""
        self._check()
        _select.epoll_ctl(self._fd, 'register', _descriptor(fd), eventmask)

    def modify(self, fd, eventmask):
        """Watches it for other events."""
        self._check()
        _select.epoll_ctl(self._fd, 'modify', _descriptor(fd), eventmask)

    def unregister(self, fd):
        """Watches it no more."""
        self._check()
        _select.epoll_ctl(self._fd, 'unregister', _descriptor(fd), 0)

    def poll(self, timeout=None, maxevents=-1):
        """Waits, at most so many seconds; returns pairs of a descriptor and its events."""
        self._check()
        if timeout is None:
            patience = -1
        else:
            milliseconds = -int(-_number(timeout, 'timeout must be an integer or None') * 1e3 // 1)
            patience = -1 if timeout < 0 else milliseconds * 1_000_000
        if maxevents == -1:
            maxevents = 1023
        elif maxevents < 1:
            raise ValueError(f'maxevents must be greater than 0, got {maxevents}')
        return _select.epoll_wait(self._fd, patience, maxevents)
