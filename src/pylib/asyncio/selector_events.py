"""The event loop that waits for descriptors by a selector, and its transports.

How it waits is native: the loop's turn asks the kernel. A selector that the program brings is asked by _given_selector.
"""
from _collections import deque
from _weakref import _notice, _overlook

from . import base_events, constants, futures, protocols, transports
from ._later import Later
from .base_events import _debug_log
from .unsupported import refuse_tls

__all__ = ('BaseSelectorEventLoop',)

_EVENT_READ = 1
_EVENT_WRITE = 2
_MOST_BUFFERS = 1024  # that one sendmsg() takes

log = Later('asyncio.log')
socket = Later('socket')
trsock = Later('asyncio.trsock')


class _Settling:
    """What is raised within goes to the future, or is nothing when the call would have had to wait."""

    __slots__ = ('_fut',)

    def __init__(self, fut):
        self._fut = fut

    def __enter__(self):
        pass

    def __exit__(self, kind, exc, traceback):
        if kind is None or issubclass(kind, (SystemExit, KeyboardInterrupt)):
            return False
        if not issubclass(kind, (BlockingIOError, InterruptedError)):
            self._fut.set_exception(exc)
        return True


class BaseSelectorEventLoop(base_events.BaseEventLoop):
    """Waits by a selector."""

    def __init__(self, selector=None):
        super().__init__(selector)
        self._transports = {}

    def close(self):
        """Forgets all that is queued; the loop cannot be used any more."""
        if not self.is_running():
            # nobody keeps its transports any more
            for transport in self._transports.values():
                _notice(transport)
            self._transports.clear()
        super().close()

    def _make_socket_transport(self, sock, protocol, waiter=None, *, extra=None, server=None):
        self._ensure_fd_no_transport(sock)
        return _SelectorSocketTransport(self, sock, protocol, waiter, extra, server)

    def _make_datagram_transport(self, sock, protocol, address=None, waiter=None, extra=None):
        self._ensure_fd_no_transport(sock)
        return _SelectorDatagramTransport(self, sock, protocol, address, waiter, extra)

    # -- servers

    def _start_serving(self, protocol_factory, sock, sslcontext=None, server=None, backlog=100,
                       ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        if sslcontext is not None:
            refuse_tls('asyncio.Server')
        self._add_reader(sock.fileno(), self._accept_connection, protocol_factory, sock, server, backlog)

    def _stop_serving(self, sock):
        self._remove_reader(sock.fileno())
        sock.close()

    def _accept_connection(self, protocol_factory, sock, server=None, backlog=100):
        """Somebody has connected: takes all who have."""
        for _ in range(backlog + 1):
            try:
                conn, addr = sock.accept()
                if self.get_debug():
                    _debug_log('%r got a new connection from %r: %r', server, addr, conn)
                conn.setblocking(False)
                _overlook(conn)
            except ConnectionAbortedError:
                continue  # gone before it was accepted
            except (BlockingIOError, InterruptedError):
                return
            except OSError as exc:
                if not _lacks_resources(exc):
                    raise
                # the listener stays ready: better not look at it for a while
                self.call_exception_handler({
                    'message': 'socket.accept() out of system resource',
                    'exception': exc,
                    'socket': trsock.TransportSocket(sock),
                })
                self._remove_reader(sock.fileno())
                self.call_later(constants.ACCEPT_RETRY_DELAY, self._start_serving, protocol_factory, sock, None, server,
                                backlog)
            else:
                self.create_task(self._accept_connection2(protocol_factory, conn, {'peername': addr}, server))

    async def _accept_connection2(self, protocol_factory, conn, extra, server=None):
        protocol = transport = None
        try:
            protocol = protocol_factory()
            waiter = self.create_future()
            transport = self._make_socket_transport(conn, protocol, waiter=waiter, extra=extra, server=server)
            try:
                await waiter
            except BaseException:
                transport.close()
                waiter = None
                raise
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if self.get_debug():
                context = {
                    'message': 'Error on transport creation for incoming connection',
                    'exception': exc,
                    'protocol': protocol,
                    'transport': transport,
                }
                self.call_exception_handler({key: value for key, value in context.items() if value is not None})

    # -- readers and writers

    def _ensure_fd_no_transport(self, fd):
        fileno = _fileno(fd)
        transport = self._transports.get(fileno)
        if transport and not transport.is_closing():
            raise RuntimeError(f'File descriptor {fd!r} is used by transport {transport!r}')
        return fileno

    def add_reader(self, fd, callback, *args):
        """Calls the callback whenever the descriptor can be read."""
        self._add_reader(self._ensure_fd_no_transport(fd), callback, *args)

    def remove_reader(self, fd):
        """Watches it for reading no more; True when it was watched."""
        return self._remove_reader(self._ensure_fd_no_transport(fd))

    def add_writer(self, fd, callback, *args):
        """Calls the callback whenever the descriptor can be written."""
        self._add_writer(self._ensure_fd_no_transport(fd), callback, *args)

    def remove_writer(self, fd):
        """Watches it for writing no more; True when it was watched."""
        return self._remove_writer(self._ensure_fd_no_transport(fd))

    # -- sockets

    def _check_nonblocking(self, sock):
        if self.get_debug() and sock.gettimeout() != 0:
            raise ValueError('the socket must be non-blocking')

    def _when_readable(self, fut, sock, callback, *args):
        """Calls the callback until the future is done."""
        fd = sock.fileno()
        self._ensure_fd_no_transport(fd)
        handle = self._add_reader(fd, callback, fut, sock, *args)
        fut.add_done_callback(_Done(self._sock_read_done, fd, handle))

    def _when_writable(self, fut, sock, callback, *args):
        fd = sock.fileno()
        self._ensure_fd_no_transport(fd)
        handle = self._add_writer(fd, callback, fut, sock, *args)
        fut.add_done_callback(_Done(self._sock_write_done, fd, handle))

    def _sock_read_done(self, fd, fut, handle=None):
        if handle is None or not handle.cancelled():
            self.remove_reader(fd)

    def _sock_write_done(self, fd, fut, handle=None):
        if handle is None or not handle.cancelled():
            self.remove_writer(fd)

    async def sock_recv(self, sock, n):
        """Receives at most `n` bytes."""
        self._check_nonblocking(sock)
        try:
            return sock.recv(n)
        except (BlockingIOError, InterruptedError):
            pass
        fut = self.create_future()
        self._when_readable(fut, sock, self._sock_recv, n)
        return await fut

    def _sock_recv(self, fut, sock, n):
        if not fut.done():
            with _Settling(fut):
                fut.set_result(sock.recv(n))

    async def sock_recv_into(self, sock, buf):
        """Receives into a buffer; returns how many bytes."""
        self._check_nonblocking(sock)
        try:
            return sock.recv_into(buf)
        except (BlockingIOError, InterruptedError):
            pass
        fut = self.create_future()
        self._when_readable(fut, sock, self._sock_recv_into, buf)
        return await fut

    def _sock_recv_into(self, fut, sock, buf):
        if not fut.done():
            with _Settling(fut):
                fut.set_result(sock.recv_into(buf))

    async def sock_recvfrom(self, sock, bufsize):
        """Receives a datagram; returns it and the address it came from."""
        self._check_nonblocking(sock)
        try:
            return sock.recvfrom(bufsize)
        except (BlockingIOError, InterruptedError):
            pass
        fut = self.create_future()
        self._when_readable(fut, sock, self._sock_recvfrom, bufsize)
        return await fut

    def _sock_recvfrom(self, fut, sock, bufsize):
        if not fut.done():
            with _Settling(fut):
                fut.set_result(sock.recvfrom(bufsize))

    async def sock_recvfrom_into(self, sock, buf, nbytes=0):
        """Receives a datagram into a buffer; returns how many bytes, and the address it came from."""
        self._check_nonblocking(sock)
        if not nbytes:
            nbytes = len(buf)
        try:
            return sock.recvfrom_into(buf, nbytes)
        except (BlockingIOError, InterruptedError):
            pass
        fut = self.create_future()
        self._when_readable(fut, sock, self._sock_recvfrom_into, buf, nbytes)
        return await fut

    def _sock_recvfrom_into(self, fut, sock, buf, bufsize):
        if not fut.done():
            with _Settling(fut):
                fut.set_result(sock.recvfrom_into(buf, bufsize))

    async def sock_sendall(self, sock, data):
        """Sends all of it."""
        self._check_nonblocking(sock)
        try:
            n = sock.send(data)
        except (BlockingIOError, InterruptedError):
            n = 0
        if n == len(data):
            return
        fut = self.create_future()
        self._when_writable(fut, sock, self._sock_sendall, memoryview(data), [n])
        return await fut

    def _sock_sendall(self, fut, sock, view, pos):
        if fut.done():
            return
        with _Settling(fut):
            pos[0] += sock.send(view[pos[0]:])
            if pos[0] == len(view):
                fut.set_result(None)

    async def sock_sendto(self, sock, data, address):
        """Sends a datagram; returns how many bytes were sent."""
        self._check_nonblocking(sock)
        try:
            return sock.sendto(data, address)
        except (BlockingIOError, InterruptedError):
            pass
        fut = self.create_future()
        self._when_writable(fut, sock, self._sock_sendto, data, address)
        return await fut

    def _sock_sendto(self, fut, sock, data, address):
        if not fut.done():
            with _Settling(fut):
                fut.set_result(sock.sendto(data, 0, address))

    async def sock_connect(self, sock, address):
        """Connects a socket to an address."""
        self._check_nonblocking(sock)
        if sock.family in (socket.AF_INET, socket.AF_INET6):
            resolved = await self._ensure_resolved(address, family=sock.family, type=sock.type, proto=sock.proto,
                                                   loop=self)
            _, _, _, _, address = resolved[0]
        fut = self.create_future()
        self._sock_connect(fut, sock, address)
        try:
            return await fut
        finally:
            fut = None  # it and the exception would know each other

    def _sock_connect(self, fut, sock, address):
        try:
            sock.connect(address)
        except (BlockingIOError, InterruptedError):
            # it goes on by itself, and ends when the socket can be written
            self._when_writable(fut, sock, self._sock_connect_cb, address)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            fut.set_exception(exc)
        else:
            fut.set_result(None)
        finally:
            fut = None

    def _sock_connect_cb(self, fut, sock, address):
        if fut.done():
            return
        with _Settling(fut):
            err = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if err != 0:
                raise OSError(err, f'Connect call failed {address}')
            fut.set_result(None)
        fut = None

    async def sock_accept(self, sock):
        """Accepts a connection; returns its socket and the address of the other end."""
        self._check_nonblocking(sock)
        fut = self.create_future()
        self._sock_accept(fut, sock)
        return await fut

    def _sock_accept(self, fut, sock):
        try:
            conn, address = sock.accept()
            conn.setblocking(False)
        except (BlockingIOError, InterruptedError):
            self._when_readable(fut, sock, self._sock_accept)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            fut.set_exception(exc)
        else:
            fut.set_result((conn, address))

    async def _sendfile_native(self, transp, file, offset, count):
        del self._transports[transp._sock_fd]
        resume_reading = transp.is_reading()
        transp.pause_reading()
        await transp._make_empty_waiter()
        try:
            return await self.sock_sendfile(transp._sock, file, offset, count, fallback=False)
        finally:
            transp._reset_empty_waiter()
            if resume_reading:
                transp.resume_reading()
            self._transports[transp._sock_fd] = transp


class _Done:
    """functools.partial(function, fd, handle=handle), as far as it is needed here."""

    __slots__ = ('_function', '_fd', '_handle')

    def __init__(self, function, fd, handle):
        self._function = function
        self._fd = fd
        self._handle = handle

    def __call__(self, fut):
        self._function(self._fd, fut, self._handle)


def _fileno(fd):
    if isinstance(fd, int):
        return fd
    try:
        return int(fd.fileno())
    except (AttributeError, TypeError, ValueError):
        raise ValueError(f'Invalid file object: {fd!r}') from None


def _lacks_resources(exc):
    import errno

    return exc.errno in (errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM)


class _SelectorTransport(transports._FlowControlMixin, transports.Transport):
    """A transport over a socket."""

    max_size = 256 * 1024
    _sock = None

    def __init__(self, loop, sock, protocol, extra=None, server=None):
        # the loop keeps it, and it keeps the socket
        _overlook(self)
        _overlook(sock)
        super().__init__(extra, loop)
        self._extra['socket'] = trsock.TransportSocket(sock)
        try:
            self._extra['sockname'] = sock.getsockname()
        except OSError:
            self._extra['sockname'] = None
        if 'peername' not in self._extra:
            try:
                self._extra['peername'] = sock.getpeername()
            except OSError:
                self._extra['peername'] = None
        self._sock = sock
        self._sock_fd = sock.fileno()
        self._protocol_connected = False
        self.set_protocol(protocol)
        self._server = server
        self._buffer = deque()
        self._conn_lost = 0  # above 0 once connection_lost() is about to be called; then it counts lost writes
        self._closing = False
        self._paused = False
        if self._server is not None:
            self._server._attach(self)
        loop._transports[self._sock_fd] = self

    def __repr__(self):
        info = [self.__class__.__name__]
        if self._sock is None:
            info.append('closed')
        elif self._closing:
            info.append('closing')
        info.append(f'fd={self._sock_fd}')
        if self._loop is not None and not self._loop.is_closed():
            watched = self._loop._watched(self._sock_fd)
            info.append('read=polling' if watched & _EVENT_READ else 'read=idle')
            state = 'polling' if watched & _EVENT_WRITE else 'idle'
            info.append(f'write=<{state}, bufsize={self.get_write_buffer_size()}>')
        return f'<{" ".join(info)}>'

    def abort(self):
        """Closes it at once; what is buffered is lost."""
        self._force_close(None)

    def set_protocol(self, protocol):
        """Tells another protocol from now on."""
        self._protocol = protocol
        self._protocol_connected = True

    def get_protocol(self):
        """The protocol that is told."""
        return self._protocol

    def is_closing(self):
        """True when it is closed, or about to be."""
        return self._closing

    def is_reading(self):
        """True while it receives."""
        return not self.is_closing() and not self._paused

    def pause_reading(self):
        """Tells the protocol of no data until resume_reading()."""
        if not self.is_reading():
            return
        self._paused = True
        self._loop._remove_reader(self._sock_fd)
        if self._loop.get_debug():
            _debug_log('%r pauses reading', self)

    def resume_reading(self):
        """Tells the protocol of data again."""
        if self._closing or not self._paused:
            return
        self._paused = False
        self._add_reader(self._sock_fd, self._read_ready)
        if self._loop.get_debug():
            _debug_log('%r resumes reading', self)

    def close(self):
        """Closes it once all that is buffered has been written."""
        if self._closing:
            return
        self._closing = True
        self._loop._remove_reader(self._sock_fd)
        if not self._buffer:
            self._conn_lost += 1
            self._loop._remove_writer(self._sock_fd)
            self._loop.call_soon(self._call_connection_lost, None)

    def __del__(self):
        if self._sock is not None:
            import warnings

            warnings.warn(f'unclosed transport {self!r}', ResourceWarning, source=self)
            self._sock.close()
            if self._server is not None:
                self._server._detach(self)

    def _fatal_error(self, exc, message='Fatal error on transport'):
        """Reports an exception that is being handled, and closes the connection."""
        if isinstance(exc, OSError):
            if self._loop.get_debug():
                _debug_log('%r: %s', self, message)
        else:
            self._loop.call_exception_handler({
                'message': message,
                'exception': exc,
                'transport': self,
                'protocol': self._protocol,
            })
        self._force_close(exc)

    def _force_close(self, exc):
        if self._conn_lost:
            return
        if self._buffer:
            self._buffer.clear()
            self._loop._remove_writer(self._sock_fd)
        if not self._closing:
            self._closing = True
            self._loop._remove_reader(self._sock_fd)
        self._conn_lost += 1
        self._loop.call_soon(self._call_connection_lost, exc)

    def _call_connection_lost(self, exc):
        try:
            if self._protocol_connected:
                self._protocol.connection_lost(exc)
        finally:
            if self._loop._transports.get(self._sock_fd) is self:
                del self._loop._transports[self._sock_fd]
            self._sock.close()
            self._sock = None
            self._protocol = None
            self._loop = None
            server = self._server
            if server is not None:
                server._detach(self)
                self._server = None

    def _begin(self, waiter):
        """Tells the protocol in the next turn, then begins to read, then wakes whoever waits for the connection."""
        self._loop.call_soon(self._protocol.connection_made, self)
        self._loop.call_soon(self._add_reader, self._sock_fd, self._read_ready)
        if waiter is not None:
            self._loop.call_soon(futures._set_result_unless_cancelled, waiter, None)

    def _is_lost(self):
        """True when the connection is lost, and so what is written; a program that does not notice is warned."""
        if not self._conn_lost:
            return False
        if self._conn_lost >= constants.LOG_THRESHOLD_FOR_CONNLOST_WRITES:
            log.logger.warning('socket.send() raised exception.')
        self._conn_lost += 1
        return True

    def get_write_buffer_size(self):
        """Bytes that wait to be written."""
        return sum(map(len, self._buffer))

    def _add_reader(self, fd, callback, *args):
        if self.is_reading():
            self._loop._add_reader(fd, callback, *args)


class _SelectorSocketTransport(_SelectorTransport):
    """A transport of a stream."""

    _sendfile_compatible = True

    def __init__(self, loop, sock, protocol, waiter=None, extra=None, server=None):
        self._read_ready_cb = None
        super().__init__(loop, sock, protocol, extra, server)
        self._eof = False
        self._empty_waiter = None
        # small pieces are sent without waiting for an answer
        base_events._set_nodelay(self._sock)
        self._begin(waiter)

    def set_protocol(self, protocol):
        """Tells another protocol from now on."""
        if isinstance(protocol, protocols.BufferedProtocol):
            self._read_ready_cb = self._read_ready__get_buffer
        else:
            self._read_ready_cb = self._read_ready__data_received
        super().set_protocol(protocol)

    def _read_ready(self):
        self._read_ready_cb()

    def _read_ready__get_buffer(self):
        if self._conn_lost:
            return
        try:
            buf = self._protocol.get_buffer(-1)
            if not len(buf):
                raise RuntimeError('get_buffer() returned an empty buffer')
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, 'Fatal error: protocol.get_buffer() call failed.')
            return
        try:
            nbytes = self._sock.recv_into(buf)
        except (BlockingIOError, InterruptedError):
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, 'Fatal read error on socket transport')
            return
        if not nbytes:
            self._read_ready__on_eof()
            return
        try:
            self._protocol.buffer_updated(nbytes)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, 'Fatal error: protocol.buffer_updated() call failed.')

    def _read_ready__data_received(self):
        if self._conn_lost:
            return
        try:
            data = self._sock.recv(self.max_size)
        except (BlockingIOError, InterruptedError):
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, 'Fatal read error on socket transport')
            return
        if not data:
            self._read_ready__on_eof()
            return
        try:
            self._protocol.data_received(data)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, 'Fatal error: protocol.data_received() call failed.')

    def _read_ready__on_eof(self):
        if self._loop.get_debug():
            _debug_log('%r received EOF', self)
        try:
            keep_open = self._protocol.eof_received()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, 'Fatal error: protocol.eof_received() call failed.')
            return
        if keep_open:
            self._loop._remove_reader(self._sock_fd)  # it can still be written
        else:
            self.close()

    def write(self, data):
        """Sends what can be sent now; the rest is buffered and written when it can."""
        if not isinstance(data, (bytes, bytearray, memoryview)):
            kind = type(data).__name__
            raise TypeError(f'data argument must be a bytes, bytearray, or memoryview object, not {kind!r}')
        if self._eof:
            raise RuntimeError('Cannot call write() after write_eof()')
        if self._empty_waiter is not None:
            raise RuntimeError('unable to write; sendfile is in progress')
        if not data or self._is_lost():
            return
        if not self._buffer:
            try:
                n = self._sock.send(data)
            except (BlockingIOError, InterruptedError):
                pass
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                self._fatal_error(exc, 'Fatal write error on socket transport')
                return
            else:
                data = memoryview(data)[n:]
                if not data:
                    return
            self._loop._add_writer(self._sock_fd, self._write_ready)
        self._buffer.append(data)
        self._maybe_pause_protocol()

    def writelines(self, list_of_data):
        """Writes several bytes objects."""
        if self._eof:
            raise RuntimeError('Cannot call writelines() after write_eof()')
        if self._empty_waiter is not None:
            raise RuntimeError('unable to writelines; sendfile is in progress')
        if not list_of_data or self._is_lost():
            return
        self._buffer.extend([memoryview(data) for data in list_of_data])
        self._write_ready()
        if self._buffer:
            self._loop._add_writer(self._sock_fd, self._write_ready)
            self._maybe_pause_protocol()

    def _write_sendmsg(self):
        assert self._buffer, 'Data should not be empty'
        if self._conn_lost:
            return
        try:
            buffers = [each for each, _ in zip(self._buffer, range(_MOST_BUFFERS))]
            self._adjust_leftover_buffer(self._sock.sendmsg(buffers))
        except (BlockingIOError, InterruptedError):
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._loop._remove_writer(self._sock_fd)
            self._buffer.clear()
            self._fatal_error(exc, 'Fatal write error on socket transport')
            if self._empty_waiter is not None:
                self._empty_waiter.set_exception(exc)
            return
        self._maybe_resume_protocol()  # which may write more
        if self._buffer:
            return
        self._loop._remove_writer(self._sock_fd)
        if self._empty_waiter is not None:
            self._empty_waiter.set_result(None)
        if self._closing:
            self._call_connection_lost(None)
        elif self._eof:
            self._sock.shutdown(socket.SHUT_WR)

    _write_ready = _write_sendmsg

    def _adjust_leftover_buffer(self, nbytes):
        """So many bytes of the buffer have been written."""
        buffer = self._buffer
        while nbytes:
            first = buffer.popleft()
            if len(first) > nbytes:
                buffer.appendleft(first[nbytes:])
                return
            nbytes -= len(first)

    def write_eof(self):
        """Closes the end that writes, once the buffer is empty."""
        if self._closing or self._eof:
            return
        self._eof = True
        if not self._buffer:
            self._sock.shutdown(socket.SHUT_WR)

    def can_write_eof(self):
        """True when write_eof() is possible."""
        return True

    def _call_connection_lost(self, exc):
        try:
            super()._call_connection_lost(exc)
        finally:
            if self._empty_waiter is not None:
                self._empty_waiter.set_exception(ConnectionError('Connection is closed by peer'))

    def _make_empty_waiter(self):
        """A future that is done when the buffer is empty."""
        if self._empty_waiter is not None:
            raise RuntimeError('Empty waiter is already set')
        self._empty_waiter = self._loop.create_future()
        if not self._buffer:
            self._empty_waiter.set_result(None)
        return self._empty_waiter

    def _reset_empty_waiter(self):
        self._empty_waiter = None

    def close(self):
        """Closes it once all that is buffered has been written."""
        self._read_ready_cb = None
        super().close()


class _SelectorDatagramTransport(_SelectorTransport, transports.DatagramTransport):
    """A transport of datagrams."""

    _header_size = 8

    def __init__(self, loop, sock, protocol, address=None, waiter=None, extra=None):
        super().__init__(loop, sock, protocol, extra)
        self._address = address
        self._buffer_size = 0
        self._begin(waiter)

    def get_write_buffer_size(self):
        """Bytes that wait to be written, headers included."""
        return self._buffer_size

    def _read_ready(self):
        if self._conn_lost:
            return
        try:
            data, addr = self._sock.recvfrom(self.max_size)
        except (BlockingIOError, InterruptedError):
            pass
        except OSError as exc:
            self._protocol.error_received(exc)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, 'Fatal read error on datagram transport')
        else:
            self._protocol.datagram_received(data, addr)

    def sendto(self, data, addr=None):
        """Sends a datagram, now or when it can."""
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f'data argument must be a bytes-like object, not {type(data).__name__!r}')
        if self._address:
            if addr not in (None, self._address):
                raise ValueError(f'Invalid address: must be None or {self._address}')
            addr = self._address
            if self._is_lost():
                return
        if not self._buffer:
            try:
                self._send(data, addr)
                return
            except (BlockingIOError, InterruptedError):
                self._loop._add_writer(self._sock_fd, self._sendto_ready)
            except OSError as exc:
                self._protocol.error_received(exc)
                return
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                self._fatal_error(exc, 'Fatal write error on datagram transport')
                return
        self._buffer.append((bytes(data), addr))
        self._buffer_size += len(data) + self._header_size
        self._maybe_pause_protocol()

    def _send(self, data, addr):
        if self._extra['peername']:
            self._sock.send(data)
        else:
            self._sock.sendto(data, addr)

    def _sendto_ready(self):
        while self._buffer:
            data, addr = self._buffer.popleft()
            self._buffer_size -= len(data) + self._header_size
            try:
                self._send(data, addr)
            except (BlockingIOError, InterruptedError):
                self._buffer.appendleft((data, addr))
                self._buffer_size += len(data) + self._header_size
                break
            except OSError as exc:
                self._protocol.error_received(exc)
                return
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                self._fatal_error(exc, 'Fatal write error on datagram transport')
                return
        self._maybe_resume_protocol()  # which may send more
        if not self._buffer:
            self._loop._remove_writer(self._sock_fd)
            if self._closing:
                self._call_connection_lost(None)
