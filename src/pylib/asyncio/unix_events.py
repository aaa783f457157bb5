"""The event loop of Unix: signals, Unix sockets, pipes and child processes."""
from _weakref import _overlook

from . import base_events, constants, events, futures, selector_events, tasks, transports
from ._later import Later
from .base_events import _debug_log

__all__ = ('SelectorEventLoop', 'EventLoop')

_EVENT_READ = 1
_EVENT_WRITE = 2

errno = Later('errno')
log = Later('asyncio.log')
os = Later('os')
signal = Later('signal')
socket = Later('socket')
stat = Later('stat')


def _sighandler_noop(signum, frame):
    """The signal is noticed because its number is written to the self-pipe."""


def waitstatus_to_exitcode(status):
    """The exit code that a status means; the status itself when it means none."""
    try:
        return os.waitstatus_to_exitcode(status)
    except ValueError:
        return status


class _UnixSelectorEventLoop(selector_events.BaseSelectorEventLoop):
    """Waits with a selector."""

    def __init__(self, selector=None):
        super().__init__(selector)
        self._signal_handlers = {}
        self._unix_server_sockets = {}
        self._watcher = _PidfdChildWatcher()

    def close(self):
        """Forgets all that is queued, and the signal handlers; the loop cannot be used any more."""
        super().close()
        for sig in list(self._signal_handlers):
            self.remove_signal_handler(sig)

    # -- signals

    def _process_self_data(self, data):
        """What was written to the self-pipe: 0 by who only wants to wake the loop, else the number of a signal."""
        for signum in data:
            if signum:
                self._handle_signal(signum)

    def add_signal_handler(self, sig, callback, *args):
        """Calls the callback, as a handle of the loop, when the signal comes."""
        from . import coroutines

        if coroutines.iscoroutine(callback) or coroutines._iscoroutinefunction(callback):
            raise TypeError('coroutines cannot be used with add_signal_handler()')
        self._check_signal(sig)
        self._check_closed()
        try:
            # only the main thread may
            signal.set_wakeup_fd(self._wakeup_fd())
        except (ValueError, OSError) as exc:
            raise RuntimeError(str(exc))
        self._signal_handlers[sig] = events.Handle(callback, args, self, None)
        try:
            signal.signal(sig, _sighandler_noop)
            signal.siginterrupt(sig, False)
        except OSError as exc:
            del self._signal_handlers[sig]
            if not self._signal_handlers:
                self._forget_wakeup_fd()
            if exc.errno == errno.EINVAL:
                raise RuntimeError(f'sig {sig} cannot be caught')
            raise

    def _handle_signal(self, sig):
        handle = self._signal_handlers.get(sig)
        if handle is None:
            return
        if handle._cancelled:
            self.remove_signal_handler(sig)
        else:
            self._add_callback_signalsafe(handle)

    def remove_signal_handler(self, sig):
        """Handles a signal as before; True when it was handled by the loop."""
        self._check_signal(sig)
        try:
            del self._signal_handlers[sig]
        except KeyError:
            return False
        handler = signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL
        try:
            signal.signal(sig, handler)
        except OSError as exc:
            if exc.errno == errno.EINVAL:
                raise RuntimeError(f'sig {sig} cannot be caught')
            raise
        if not self._signal_handlers:
            self._forget_wakeup_fd()
        return True

    def _forget_wakeup_fd(self):
        try:
            signal.set_wakeup_fd(-1)
        except (ValueError, OSError) as exc:
            log.logger.info('set_wakeup_fd(-1) failed: %s', exc)

    def _check_signal(self, sig):
        if not isinstance(sig, int):
            raise TypeError(f'sig must be an int, not {sig!r}')
        if sig not in signal.valid_signals():
            raise ValueError(f'invalid signal number {sig}')

    # -- pipes and processes

    def _make_read_pipe_transport(self, pipe, protocol, waiter=None, extra=None):
        return _UnixReadPipeTransport(self, pipe, protocol, waiter, extra)

    def _make_write_pipe_transport(self, pipe, protocol, waiter=None, extra=None):
        return _UnixWritePipeTransport(self, pipe, protocol, waiter, extra)

    async def _make_subprocess_transport(self, protocol, args, shell, stdin, stdout, stderr, bufsize, extra=None,
                                         **kwargs):
        waiter = self.create_future()
        transp = _subprocess_transport()(self, protocol, args, shell, stdin, stdout, stderr, bufsize, waiter=waiter,
                                         extra=extra, **kwargs)
        self._watcher.add_child_handler(transp.get_pid(), self._child_watcher_callback, transp)
        try:
            await waiter
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException:
            transp.close()
            await transp._wait()
            raise
        return transp

    def _child_watcher_callback(self, pid, returncode, transp):
        self.call_soon_threadsafe(transp._process_exited, returncode)

    # -- Unix sockets

    async def create_unix_connection(
        self, protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None, ssl_handshake_timeout=None,
        ssl_shutdown_timeout=None,
    ):
        """Connects to a Unix socket, or takes one that is connected; returns a transport and a protocol."""
        if ssl:
            base_events.refuse_tls('loop.create_unix_connection')
        if server_hostname is not None:
            raise ValueError('server_hostname is only meaningful with ssl')
        base_events._check_ssl_arguments(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        if path is not None:
            if sock is not None:
                raise ValueError('path and sock can not be specified at the same time')
            path = os.fspath(path)
            sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0)
            try:
                sock.setblocking(False)
                await self.sock_connect(sock, path)
            except:
                sock.close()
                raise
        else:
            if sock is None:
                raise ValueError('no path and sock were specified')
            if sock.family != socket.AF_UNIX or sock.type != socket.SOCK_STREAM:
                raise ValueError(f'A UNIX Domain Stream Socket was expected, got {sock!r}')
            sock.setblocking(False)
        return await self._create_connection_transport(sock, protocol_factory)

    async def create_unix_server(
        self, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None, ssl_handshake_timeout=None,
        ssl_shutdown_timeout=None, start_serving=True, cleanup_socket=True,
    ):
        """Listens on a Unix socket; returns a Server."""
        if isinstance(ssl, bool):
            raise TypeError('ssl argument must be an SSLContext or None')
        base_events._check_ssl_arguments(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        if ssl is not None:
            base_events.refuse_tls('loop.create_unix_server')
        if path is not None:
            if sock is not None:
                raise ValueError('path and sock can not be specified at the same time')
            path = os.fspath(path)
            sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            if path[0] not in (0, '\x00'):
                base_events._remove_stale_socket(path)
            try:
                sock.bind(path)
            except OSError as exc:
                sock.close()
                if exc.errno == errno.EADDRINUSE:
                    raise OSError(errno.EADDRINUSE, f'Address {path!r} is already in use') from None
                raise
            except:
                sock.close()
                raise
        else:
            if sock is None:
                raise ValueError('path was not specified, and no sock specified')
            if sock.family != socket.AF_UNIX or sock.type != socket.SOCK_STREAM:
                raise ValueError(f'A UNIX Domain Stream Socket was expected, got {sock!r}')
        if cleanup_socket:
            self._remember_to_clean_up(sock)
        sock.setblocking(False)
        server = base_events.Server(self, [sock], protocol_factory, ssl, backlog, ssl_handshake_timeout,
                                    ssl_shutdown_timeout)
        if start_serving:
            server._start_serving()
            await tasks.sleep(0)  # a turn, in which the loop begins to watch
        return server

    def _remember_to_clean_up(self, sock):
        path = sock.getsockname()
        if path[0] not in (0, '\x00'):  # not one without a file
            try:
                self._unix_server_sockets[sock] = os.stat(path).st_ino
            except FileNotFoundError:
                pass

    def _stop_serving(self, sock):
        inode = self._unix_server_sockets.pop(sock, None)
        path = None if inode is None else sock.getsockname()
        super()._stop_serving(sock)
        if path is None:
            return
        try:
            if os.stat(path).st_ino == inode:
                os.unlink(path)
        except FileNotFoundError:
            pass
        except OSError as err:
            log.logger.error('Unable to clean up listening UNIX socket %r: %r', path, err)


class _PipeTransport(transports.BaseTransport):
    """What the transports of both ends of a pipe share."""

    _pipe = None

    def set_protocol(self, protocol):
        """Tells another protocol from now on."""
        self._protocol = protocol

    def get_protocol(self):
        """The protocol that is told."""
        return self._protocol

    def is_closing(self):
        """True when it is closed, or about to be."""
        return self._closing

    def _shown(self, event, *more):
        info = [self.__class__.__name__]
        if self._pipe is None:
            info.append('closed')
        elif self._closing:
            info.append('closing')
        info.append(f'fd={self._fileno}')
        if self._pipe is None:
            info.append('closed')
        elif self._loop is None or self._loop.is_closed():
            info.append('open')
        else:
            info.append('polling' if self._loop._watched(self._fileno) & event else 'idle')
            info.extend(more)
        return f'<{" ".join(info)}>'

    def __del__(self):
        if self._pipe is not None:
            import warnings

            warnings.warn(f'unclosed transport {self!r}', ResourceWarning, source=self)
            self._pipe.close()

    def _forget(self):
        self._pipe = None
        self._fileno = None
        self._protocol = None

    def _report(self, exc, message):
        self._loop.call_exception_handler({
            'message': message,
            'exception': exc,
            'transport': self,
            'protocol': self._protocol,
        })

    def _call_connection_lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            self._pipe.close()
            self._pipe = None
            self._protocol = None
            self._loop = None


class _UnixReadPipeTransport(_PipeTransport, transports.ReadTransport):
    """The end of a pipe from which is read."""

    max_size = 256 * 1024

    def __init__(self, loop, pipe, protocol, waiter=None, extra=None):
        super().__init__(extra)
        self._extra['pipe'] = pipe
        self._loop = loop
        self._pipe = pipe
        self._fileno = pipe.fileno()
        self._protocol = protocol
        self._closing = False
        self._paused = False
        mode = os.fstat(self._fileno).st_mode
        if not (stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode) or stat.S_ISCHR(mode)):
            self._forget()
            raise ValueError('Pipe transport is for pipes/sockets only.')
        os.set_blocking(self._fileno, False)
        _overlook(self)  # the loop keeps it
        self._loop.call_soon(self._protocol.connection_made, self)
        self._loop.call_soon(self._add_reader, self._fileno, self._read_ready)
        if waiter is not None:
            self._loop.call_soon(futures._set_result_unless_cancelled, waiter, None)

    def _add_reader(self, fd, callback):
        if self.is_reading():
            self._loop._add_reader(fd, callback)

    def is_reading(self):
        """True while it receives."""
        return not self._paused and not self._closing

    def __repr__(self):
        return self._shown(_EVENT_READ)

    def _read_ready(self):
        try:
            data = os.read(self._fileno, self.max_size)
        except (BlockingIOError, InterruptedError):
            return
        except OSError as exc:
            self._fatal_error(exc, 'Fatal read error on pipe transport')
            return
        if data:
            self._protocol.data_received(data)
            return
        if self._loop.get_debug():
            _debug_log('%r was closed by peer', self, level='info')
        self._closing = True
        self._loop._remove_reader(self._fileno)
        self._loop.call_soon(self._protocol.eof_received)
        self._loop.call_soon(self._call_connection_lost, None)

    def pause_reading(self):
        """Tells the protocol of no data until resume_reading()."""
        if not self.is_reading():
            return
        self._paused = True
        self._loop._remove_reader(self._fileno)
        if self._loop.get_debug():
            _debug_log('%r pauses reading', self)

    def resume_reading(self):
        """Tells the protocol of data again."""
        if self._closing or not self._paused:
            return
        self._paused = False
        self._loop._add_reader(self._fileno, self._read_ready)
        if self._loop.get_debug():
            _debug_log('%r resumes reading', self)

    def close(self):
        """Closes the pipe."""
        if not self._closing:
            self._close(None)

    def _fatal_error(self, exc, message='Fatal error on pipe transport'):
        if isinstance(exc, OSError) and exc.errno == errno.EIO:
            if self._loop.get_debug():
                _debug_log('%r: %s', self, message)
        else:
            self._report(exc, message)
        self._close(exc)

    def _close(self, exc):
        self._closing = True
        self._loop._remove_reader(self._fileno)
        self._loop.call_soon(self._call_connection_lost, exc)


class _UnixWritePipeTransport(_PipeTransport, transports._FlowControlMixin, transports.WriteTransport):
    """The end of a pipe to which is written."""

    def __init__(self, loop, pipe, protocol, waiter=None, extra=None):
        super().__init__(extra, loop)
        self._extra['pipe'] = pipe
        self._pipe = pipe
        self._fileno = pipe.fileno()
        self._protocol = protocol
        self._buffer = bytearray()
        self._conn_lost = 0
        self._closing = False
        mode = os.fstat(self._fileno).st_mode
        two_way = stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)
        if not (two_way or stat.S_ISCHR(mode)):
            self._forget()
            raise ValueError('Pipe transport is only for pipes, sockets and character devices')
        os.set_blocking(self._fileno, False)
        _overlook(self)  # the loop keeps it
        self._loop.call_soon(self._protocol.connection_made, self)
        if two_way:
            # it can be "read" when the other end has been closed
            self._loop.call_soon(self._loop._add_reader, self._fileno, self._read_ready)
        if waiter is not None:
            self._loop.call_soon(futures._set_result_unless_cancelled, waiter, None)

    def __repr__(self):
        return self._shown(_EVENT_WRITE, f'bufsize={self.get_write_buffer_size()}')

    def get_write_buffer_size(self):
        """Bytes that wait to be written."""
        return len(self._buffer)

    def _read_ready(self):
        if self._loop.get_debug():
            _debug_log('%r was closed by peer', self, level='info')
        self._close(BrokenPipeError() if self._buffer else None)

    def write(self, data):
        """Writes what can be written now; the rest is buffered and written when it can."""
        assert isinstance(data, (bytes, bytearray, memoryview)), repr(data)
        if isinstance(data, bytearray):
            data = memoryview(data)
        if not data:
            return
        if self._conn_lost or self._closing:
            if self._conn_lost >= constants.LOG_THRESHOLD_FOR_CONNLOST_WRITES:
                log.logger.warning('pipe closed by peer or os.write(pipe, data) raised exception.')
            self._conn_lost += 1
            return
        if not self._buffer:
            try:
                n = os.write(self._fileno, data)
            except (BlockingIOError, InterruptedError):
                n = 0
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                self._conn_lost += 1
                self._fatal_error(exc, 'Fatal write error on pipe transport')
                return
            if n == len(data):
                return
            if n > 0:
                data = memoryview(data)[n:]
            self._loop._add_writer(self._fileno, self._write_ready)
        self._buffer += data
        self._maybe_pause_protocol()

    def _write_ready(self):
        assert self._buffer, 'Data should not be empty'
        try:
            n = os.write(self._fileno, self._buffer)
        except (BlockingIOError, InterruptedError):
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._buffer.clear()
            self._conn_lost += 1
            self._loop._remove_writer(self._fileno)
            self._fatal_error(exc, 'Fatal write error on pipe transport')
            return
        if n < len(self._buffer):
            del self._buffer[:n]
            return
        self._buffer.clear()
        self._loop._remove_writer(self._fileno)
        self._maybe_resume_protocol()  # which may write more
        if self._closing:
            self._loop._remove_reader(self._fileno)
            self._call_connection_lost(None)

    def can_write_eof(self):
        """True when write_eof() is possible."""
        return True

    def write_eof(self):
        """Closes the pipe, once the buffer is empty."""
        if self._closing:
            return
        assert self._pipe
        self._closing = True
        if not self._buffer:
            self._loop._remove_reader(self._fileno)
            self._loop.call_soon(self._call_connection_lost, None)

    def close(self):
        """Closes the pipe, once the buffer is empty."""
        if self._pipe is not None and not self._closing:
            self.write_eof()

    def abort(self):
        """Closes it at once; what is buffered is lost."""
        self._close(None)

    def _fatal_error(self, exc, message='Fatal error on pipe transport'):
        if isinstance(exc, OSError):
            if self._loop.get_debug():
                _debug_log('%r: %s', self, message)
        else:
            self._report(exc, message)
        self._close(exc)

    def _close(self, exc=None):
        self._closing = True
        if self._buffer:
            self._loop._remove_writer(self._fileno)
        self._buffer.clear()
        self._loop._remove_reader(self._fileno)
        self._loop.call_soon(self._call_connection_lost, exc)


def _subprocess_transport():
    """The transport of a child process: a class that few programs need, made when it is."""
    global _UnixSubprocessTransport

    try:
        return _UnixSubprocessTransport
    except NameError:
        pass
    import subprocess

    from .base_subprocess import BaseSubprocessTransport

    class _UnixSubprocessTransport(BaseSubprocessTransport):
        """Starts it by Popen."""

        def _start(self, args, shell, stdin, stdout, stderr, bufsize, **kwargs):
            self._proc = subprocess.Popen(args, shell=shell, stdin=stdin, stdout=stdout, stderr=stderr,
                                          universal_newlines=False, bufsize=bufsize, **kwargs)

    _UnixSubprocessTransport.__qualname__ = '_UnixSubprocessTransport'
    return _UnixSubprocessTransport


class _PidfdChildWatcher:
    """Notices the end of child processes: each has a descriptor that can be read then."""

    def add_child_handler(self, pid, callback, *args):
        """Calls back with the id and the exit code."""
        pidfd = os.pidfd_open(pid)
        events.get_running_loop()._add_reader(pidfd, self._do_wait, pid, pidfd, callback, args)

    def _do_wait(self, pid, pidfd, callback, args):
        events.get_running_loop()._remove_reader(pidfd)
        try:
            _, status = os.waitpid(pid, 0)
        except ChildProcessError:
            # somebody else has asked already
            returncode = 255
            log.logger.warning('child process pid %d exit status already read:  will report returncode 255', pid)
        else:
            returncode = waitstatus_to_exitcode(status)
        os.close(pidfd)
        callback(pid, returncode, *args)


class _UnixDefaultEventLoopPolicy(events._BaseDefaultEventLoopPolicy):
    """Its loops wait with a selector."""

    _loop_factory = _UnixSelectorEventLoop


SelectorEventLoop = _UnixSelectorEventLoop
_DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
EventLoop = SelectorEventLoop


def __getattr__(name):
    if name == '_UnixSubprocessTransport':
        return _subprocess_transport()
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
