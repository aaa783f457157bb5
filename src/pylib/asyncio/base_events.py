"""The part of the event loop that is not native: running until a future is done, stray exceptions, other threads,
connections and servers. How it waits for them is in selector_events.

Left out: TLS.
"""
import sys

from _asyncio import _LoopCore
from _weakref import _overlook

from . import coroutines, events, exceptions, format_helpers, futures, tasks
from ._addresses import _interleave_addrinfos, _ipaddr_info, _set_nodelay, _set_reuseport
from ._later import Later
from .unsupported import refuse_overrides, refuse_tls

__all__ = ('BaseEventLoop', 'Server')

_HAS_IPv6 = True

log = Later('asyncio.log')
socket = Later('socket')
sendfile = Later('asyncio._sendfile')
staggered = Later('asyncio.staggered')


def _logger():
    return log.logger


def _debug_log(text, *args, level='debug'):
    if 'logging' in sys.modules:
        # else nobody can have asked to see what is logged for debugging
        getattr(_logger(), level)(text, *args)


def _format_handle(handle):
    owner = getattr(handle._callback, '__self__', None)
    return repr(owner) if isinstance(owner, tasks.Task) else str(handle)


def _run_until_complete_cb(future):
    if not future.cancelled():
        error = future.exception()
        if isinstance(error, (SystemExit, KeyboardInterrupt)):
            return
    futures._get_loop(future).stop()


def _run_once(handle):
    """A turn calls a handle. The native loop does it; a traceback that leaves the loop goes through here."""
    handle._run()


def _bind_to_one_of(sock, family, local_addr_infos):
    """Binds a socket to the first address that it can have; the error when there is none."""
    error = OSError(f'no matching local address with {family=} found')
    for lfamily, _, _, _, laddr in local_addr_infos:
        if lfamily != family:
            continue
        try:
            sock.bind(laddr)
            return None
        except OSError as exc:
            error = OSError(exc.errno, f'error while attempting to bind on address {laddr!r}: {str(exc).lower()}')
    return error


def _check_ssl_arguments(ssl, ssl_handshake_timeout, ssl_shutdown_timeout):
    if ssl_handshake_timeout is not None and not ssl:
        raise ValueError('ssl_handshake_timeout is only meaningful with ssl')
    if ssl_shutdown_timeout is not None and not ssl:
        raise ValueError('ssl_shutdown_timeout is only meaningful with ssl')


def _problem_of_popen(bufsize, text, encoding, errors):
    """What is wrong with the options; None when nothing is."""
    if bufsize != 0:
        return 'bufsize must be 0'
    if text:
        return 'text must be False'
    if encoding is not None:
        return 'encoding must be None'
    if errors is not None:
        return 'errors must be None'
    return None


def _format_pipe(fd):
    return {-1: '<pipe>', -2: '<stdout>'}.get(fd) or repr(fd)


def _hosts(host):
    """The hosts on which a server listens: one, several, or all."""
    if host == '':
        return [None]
    if isinstance(host, str):
        return [host]
    from collections.abc import Iterable

    return host if isinstance(host, Iterable) else [host]


def _remove_stale_socket(path):
    """A Unix socket that a server has left behind would be in the way."""
    import os
    import stat

    try:
        if stat.S_ISSOCK(os.stat(path).st_mode):
            os.remove(path)
    except FileNotFoundError:
        pass
    except OSError as err:
        # a folder in which only sockets may be made
        _logger().error('Unable to check or remove stale UNIX socket %r: %r', path, err)


class Server(events.AbstractServer):
    """Listens on some sockets, and makes a transport and a protocol for each connection."""

    def __init__(self, loop, sockets, protocol_factory, ssl_context, backlog, ssl_handshake_timeout,
                 ssl_shutdown_timeout=None):
        self._loop = loop
        self._sockets = sockets
        self._clients = {}  # a set in the order in which they came
        self._waiters = []
        self._protocol_factory = protocol_factory
        self._backlog = backlog
        self._ssl_context = ssl_context
        self._ssl_handshake_timeout = ssl_handshake_timeout
        self._ssl_shutdown_timeout = ssl_shutdown_timeout
        self._serving = False
        self._serving_forever_fut = None

    def __repr__(self):
        return f'<{self.__class__.__name__} sockets={self.sockets!r}>'

    def _attach(self, transport):
        assert self._sockets is not None
        self._clients[transport] = None

    def _detach(self, transport):
        self._clients.pop(transport, None)
        if len(self._clients) == 0 and self._sockets is None:
            self._wakeup()

    def _wakeup(self):
        """It is closed, and nobody is connected: whoever waits for that goes on."""
        waiters = self._waiters
        self._waiters = None
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)

    def _start_serving(self):
        if self._serving:
            return
        self._serving = True
        for sock in self._sockets:
            sock.listen(self._backlog)
            self._loop._start_serving(self._protocol_factory, sock, self._ssl_context, self, self._backlog,
                                      self._ssl_handshake_timeout, self._ssl_shutdown_timeout)

    def get_loop(self):
        """The loop it belongs to."""
        return self._loop

    def is_serving(self):
        """True while it listens."""
        return self._serving

    @property
    def sockets(self):
        """The sockets on which it listens."""
        if self._sockets is None:
            return ()
        from .trsock import TransportSocket

        return tuple(TransportSocket(sock) for sock in self._sockets)

    def close(self):
        """Stops listening; what is connected stays so."""
        sockets = self._sockets
        if sockets is None:
            return
        self._sockets = None
        for sock in sockets:
            self._loop._stop_serving(sock)
        self._serving = False
        if self._serving_forever_fut is not None and not self._serving_forever_fut.done():
            self._serving_forever_fut.cancel()
            self._serving_forever_fut = None
        if len(self._clients) == 0:
            self._wakeup()

    def close_clients(self):
        """Closes all connections."""
        for transport in list(self._clients):
            transport.close()

    def abort_clients(self):
        """Closes all connections at once."""
        for transport in list(self._clients):
            transport.abort()

    async def start_serving(self):
        """Begins to listen."""
        self._start_serving()
        await tasks.sleep(0)  # a turn, in which the loop begins to watch

    async def serve_forever(self):
        """Listens until it is cancelled."""
        if self._serving_forever_fut is not None:
            raise RuntimeError(f'server {self!r} is already being awaited on serve_forever()')
        if self._sockets is None:
            raise RuntimeError(f'server {self!r} is closed')
        self._start_serving()
        self._serving_forever_fut = self._loop.create_future()
        try:
            await self._serving_forever_fut
        except exceptions.CancelledError:
            try:
                self.close()
                await self.wait_closed()
            finally:
                raise
        finally:
            self._serving_forever_fut = None

    async def wait_closed(self):
        """Waits until it is closed and nothing is connected."""
        if self._waiters is None:
            return
        waiter = self._loop.create_future()
        self._waiters.append(waiter)
        await waiter


class BaseEventLoop(_LoopCore, events.AbstractEventLoop):
    """An event loop."""

    def __init__(self, selector=None):
        if type(self).__module__ != 'asyncio.unix_events':
            refuse_overrides(type(self), BaseEventLoop)
        super().__init__(selector)
        self.slow_callback_duration = 0.1
        self._exception_handler = None
        self._asyncgens_shutdown_called = False
        self._origin_tracking_before = None
        self._default_executor = None
        self._executor_shutdown_called = False
        _debug_log('Using selector: %s', 'EpollSelector' if selector is None else selector.__class__.__name__)
        if coroutines._is_debug_mode():
            self.set_debug(True)

    def __repr__(self):
        return (
            f'<{self.__class__.__name__} running={self.is_running()} '
            f'closed={self.is_closed()} debug={self.get_debug()}>'
        )

    def run_forever(self):
        """Runs until stop() is called."""
        self._check_closed()
        self._check_running()
        self._set_coroutine_origin_tracking(self.get_debug())
        old_hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(firstiter=self._asyncgen_firstiter_hook, finalizer=self._asyncgen_finalizer_hook)
        try:
            super().run_forever()
        finally:
            self._set_coroutine_origin_tracking(False)
            sys.set_asyncgen_hooks(*old_hooks)

    def _asyncgen_firstiter_hook(self, agen):
        if self._asyncgens_shutdown_called:
            import warnings
            warnings.warn(f'asynchronous generator {agen!r} was scheduled after loop.shutdown_asyncgens() call',
                          ResourceWarning, source=self)
        self._add_asyncgen(agen)

    def _asyncgen_finalizer_hook(self, agen):
        self._discard_asyncgen(agen)
        if not self.is_closed():
            self.call_soon_threadsafe(self.create_task, agen.aclose())

    def run_until_complete(self, future):
        """Runs until the future is done, and returns its result or raises its exception."""
        self._check_closed()
        self._check_running()

        new_task = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if new_task:
            # an exception is raised if it does not get done: that says it all
            future._log_destroy_pending = False
        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except:
            if new_task and future.done() and not future.cancelled():
                # what is raised now says it all: the task's own exception needs no report
                future.exception()
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')

        return future.result()

    def _check_running(self):
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if events._get_running_loop() is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')

    def close(self):
        """Forgets all that is queued; the loop cannot be used any more."""
        if self.is_running():
            raise RuntimeError('Cannot close a running event loop')
        if self.is_closed():
            return
        if self.get_debug():
            _debug_log('Close %r', self)
        super().close()
        self._executor_shutdown_called = True
        executor = self._default_executor
        if executor is not None:
            self._default_executor = None
            executor.shutdown(wait=False)

    def set_task_factory(self, factory):
        """Sets what create_task() calls with the loop, the coroutine and its options; None for Task."""
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        super().set_task_factory(factory)

    async def shutdown_asyncgens(self):
        """Closes the async generators that are still open."""
        self._asyncgens_shutdown_called = True
        closing = self._take_asyncgens()
        if not closing:
            return
        results = await tasks.gather(*[agen.aclose() for agen in closing], return_exceptions=True)
        for result, agen in zip(results, closing):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    'message': f'an error occurred during closing of asynchronous generator {agen!r}',
                    'exception': result,
                    'asyncgen': agen,
                })

    # -- other threads

    def _check_default_executor(self):
        if self._executor_shutdown_called:
            raise RuntimeError('Executor shutdown has been called')

    def run_in_executor(self, executor, func, *args):
        """Calls a function in a thread of the executor, None for the default one; returns a future."""
        self._check_closed()
        if self.get_debug():
            self._check_callback(func, 'run_in_executor')
        if executor is None:
            executor = self._default_executor
            self._check_default_executor()
            if executor is None:
                import concurrent.futures

                executor = concurrent.futures.ThreadPoolExecutor(thread_name_prefix='asyncio')
                self._default_executor = executor
        return futures.wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        """Sets the executor that run_in_executor(None, …) uses."""
        import concurrent.futures

        if not isinstance(executor, concurrent.futures.ThreadPoolExecutor):
            raise TypeError('executor must be ThreadPoolExecutor instance')
        self._default_executor = executor

    async def shutdown_default_executor(self, timeout=None):
        """Waits until the threads of the default executor have ended, at most so many seconds."""
        self._executor_shutdown_called = True
        if self._default_executor is None:
            return
        import threading

        from . import timeouts

        future = self.create_future()
        thread = threading.Thread(target=self._do_shutdown, args=(future,))
        thread.start()
        try:
            async with timeouts.timeout(timeout):
                await future
        except TimeoutError:
            import warnings

            warnings.warn(f'The executor did not finishing joining its threads within {timeout} seconds.',
                          RuntimeWarning, stacklevel=2)
            self._default_executor.shutdown(wait=False)
        else:
            thread.join()

    def _do_shutdown(self, future):
        try:
            self._default_executor.shutdown(wait=True)
            if not self.is_closed():
                self.call_soon_threadsafe(futures._set_result_unless_cancelled, future, None)
        except Exception as ex:
            if not self.is_closed() and not future.cancelled():
                self.call_soon_threadsafe(future.set_exception, ex)

    # -- addresses

    def _getaddrinfo_debug(self, host, port, family, type, proto, flags):
        given = {'family': family, 'type': type, 'proto': proto, 'flags': flags}
        msg = ', '.join([f'{host}:{port!r}', *(f'{name}={value!r}' for name, value in given.items() if value)])
        _debug_log('Get address info %s', msg)
        t0 = self.time()
        addrinfo = socket.getaddrinfo(host, port, family, type, proto, flags)
        dt = self.time() - t0
        msg = f'Getting address info {msg} took {dt * 1e3:.3f}ms: {addrinfo!r}'
        _debug_log(msg, level='info' if dt >= self.slow_callback_duration else 'debug')
        return addrinfo

    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        """socket.getaddrinfo() in a thread."""
        getaddr_func = self._getaddrinfo_debug if self.get_debug() else socket.getaddrinfo
        return await self.run_in_executor(None, getaddr_func, host, port, family, type, proto, flags)

    async def getnameinfo(self, sockaddr, flags=0):
        """socket.getnameinfo() in a thread."""
        return await self.run_in_executor(None, socket.getnameinfo, sockaddr, flags)

    async def _ensure_resolved(self, address, *, family=0, type=None, proto=0, flags=0, loop):
        if type is None:
            type = socket.SOCK_STREAM
        host, port = address[:2]
        info = _ipaddr_info(host, port, family, type, proto, *address[2:])
        if info is not None:
            return [info]
        return await loop.getaddrinfo(host, port, family=family, type=type, proto=proto, flags=flags)

    # -- connections

    async def _connect_sock(self, exceptions, addr_info, local_addr_infos=None):
        """Makes, binds and connects one socket."""
        my_exceptions = []
        exceptions.append(my_exceptions)
        family, type_, proto, _, address = addr_info
        sock = None
        try:
            try:
                sock = socket.socket(family=family, type=type_, proto=proto)
                _overlook(sock)  # it is closed in any case
                sock.setblocking(False)
                if local_addr_infos is not None:
                    if error := _bind_to_one_of(sock, family, local_addr_infos):
                        raise error
                await self.sock_connect(sock, address)
                return sock
            except OSError as exc:
                my_exceptions.append(exc)
                raise
        except:
            if sock is not None:
                try:
                    sock.close()
                except OSError:
                    pass  # what has happened before counts
            raise
        finally:
            exceptions = my_exceptions = None

    async def create_connection(
        self, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0, sock=None,
        local_addr=None, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
        happy_eyeballs_delay=None, interleave=None, all_errors=False,
    ):
        """Connects to a host, or takes a socket that is connected; returns a transport and a protocol."""
        if server_hostname is not None and not ssl:
            raise ValueError('server_hostname is only meaningful with ssl')
        _check_ssl_arguments(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        if ssl:
            refuse_tls('loop.create_connection')
        if happy_eyeballs_delay is not None and interleave is None:
            interleave = 1

        if host is not None or port is not None:
            if sock is not None:
                raise ValueError('host/port and sock can not be specified at the same time')
            infos = await self._ensure_resolved((host, port), family=family, proto=proto, flags=flags, loop=self)
            if not infos:
                raise OSError('getaddrinfo() returned empty list')
            laddr_infos = None
            if local_addr is not None:
                laddr_infos = await self._ensure_resolved(local_addr, family=family, proto=proto, flags=flags,
                                                          loop=self)
                if not laddr_infos:
                    raise OSError('getaddrinfo() returned empty list')
            if interleave:
                infos = _interleave_addrinfos(infos, interleave)

            exceptions = []
            if happy_eyeballs_delay is None:
                for addrinfo in infos:
                    try:
                        sock = await self._connect_sock(exceptions, addrinfo, laddr_infos)
                        break
                    except OSError:
                        continue
            else:
                # not bound by functools.partial, which would keep the exceptions
                sock = (await staggered.staggered_race(
                    (lambda addrinfo=addrinfo: self._connect_sock(exceptions, addrinfo, laddr_infos)
                     for addrinfo in infos),
                    happy_eyeballs_delay,
                    loop=self,
                ))[0]

            if sock is None:
                exceptions = [exc for sub in exceptions for exc in sub]
                try:
                    if all_errors:
                        raise ExceptionGroup('create_connection failed', exceptions)
                    if not exceptions:
                        raise TimeoutError('create_connection failed')
                    if len({str(exc) for exc in exceptions}) == 1:
                        raise exceptions[0]
                    raise OSError(f'Multiple exceptions: {", ".join(str(exc) for exc in exceptions)}')
                finally:
                    exceptions = None
        else:
            if sock is None:
                raise ValueError('host and port was not specified and no sock specified')
            if sock.type != socket.SOCK_STREAM:
                raise ValueError(f'A Stream Socket was expected, got {sock!r}')

        transport, protocol = await self._create_connection_transport(sock, protocol_factory)
        if self.get_debug():
            _debug_log('%r connected to %s:%r: (%r, %r)', transport.get_extra_info('socket'), host, port, transport,
                       protocol)
        return transport, protocol

    async def _create_connection_transport(self, sock, protocol_factory):
        sock.setblocking(False)
        protocol = protocol_factory()
        waiter = self.create_future()
        transport = self._make_socket_transport(sock, protocol, waiter)
        try:
            await waiter
        except:
            transport.close()
            raise
        return transport, protocol

    async def connect_accepted_socket(
        self, protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
    ):
        """Takes a connection that was accepted elsewhere; returns a transport and a protocol."""
        if sock.type != socket.SOCK_STREAM:
            raise ValueError(f'A Stream Socket was expected, got {sock!r}')
        _check_ssl_arguments(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        if ssl:
            refuse_tls('loop.connect_accepted_socket')
        transport, protocol = await self._create_connection_transport(sock, protocol_factory)
        if self.get_debug():
            _debug_log('%r handled: (%r, %r)', transport.get_extra_info('socket'), transport, protocol)
        return transport, protocol

    async def start_tls(self, transport, protocol, sslcontext, **options):
        """TLS on a connection that is there: refused."""
        refuse_tls('loop.start_tls')

    # -- servers

    async def _create_server_getaddrinfo(self, host, port, family, flags):
        infos = await self._ensure_resolved((host, port), family=family, flags=flags, loop=self)
        if not infos:
            raise OSError(f'getaddrinfo({host!r}) returned empty list')
        return infos

    async def create_server(
        self, protocol_factory, host=None, port=None, *, family=0, flags=1, sock=None, backlog=100, ssl=None,
        reuse_address=None, reuse_port=None, keep_alive=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
        start_serving=True,
    ):
        """Listens on a port of one or several addresses of this computer, or on a socket; returns a Server."""
        if isinstance(ssl, bool):
            raise TypeError('ssl argument must be an SSLContext or None')
        _check_ssl_arguments(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        if ssl is not None:
            refuse_tls('loop.create_server')

        if host is not None or port is not None:
            if sock is not None:
                raise ValueError('host/port and sock can not be specified at the same time')
            fs = [self._create_server_getaddrinfo(each, port, family=family, flags=flags) for each in _hosts(host)]
            infos = [info for found in await tasks.gather(*fs) for info in found]
            reuse_address = reuse_address is None or reuse_address
            sockets, error = self._bound_sockets(dict.fromkeys(infos), reuse_address, reuse_port, keep_alive)
            if error is not None:
                for sock in sockets:
                    sock.close()
                raise error
        else:
            if sock is None:
                raise ValueError('Neither host/port nor sock were specified')
            if sock.type != socket.SOCK_STREAM:
                raise ValueError(f'A Stream Socket was expected, got {sock!r}')
            sockets = [sock]

        for sock in sockets:
            sock.setblocking(False)
        server = Server(self, sockets, protocol_factory, ssl, backlog, ssl_handshake_timeout, ssl_shutdown_timeout)
        if start_serving:
            server._start_serving()
            await tasks.sleep(0)  # a turn, in which the loop begins to watch
        if self.get_debug():
            _debug_log('%r is serving', server, level='info')
        return server

    def _bound_sockets(self, infos, reuse_address, reuse_port, keep_alive):
        """Sockets for these addresses, and the error when one cannot be had."""
        import errno

        sockets = []
        for af, socktype, proto, _, sa in infos:
            try:
                sock = socket.socket(af, socktype, proto)
            except OSError:
                if self.get_debug():
                    _debug_log('create_server() failed to create socket.socket(%r, %r, %r)', af, socktype, proto,
                               level='warning')
                continue  # there is no such combination
            sockets.append(sock)
            if reuse_address:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, True)
            if reuse_port and af in (socket.AF_INET, socket.AF_INET6):
                _set_reuseport(sock)
            if keep_alive:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, True)
            if af == socket.AF_INET6:
                # else it would take the port from the IPv4 socket too
                sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, True)
            try:
                sock.bind(sa)
            except OSError as err:
                msg = f'error while attempting to bind on address {sa!r}: {str(err).lower()}'
                if err.errno != errno.EADDRNOTAVAIL:
                    return sockets, OSError(err.errno, msg)
                sockets.pop().close()  # the family is not there
                if self.get_debug():
                    _debug_log(msg, level='warning')
        if not sockets:
            return sockets, OSError(f'could not bind on any address out of {[info[4] for info in infos]!r}')
        return sockets, None

    # -- datagrams

    async def create_datagram_endpoint(
        self, protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0, flags=0, reuse_port=None,
        allow_broadcast=None, sock=None,
    ):
        """Makes a socket for datagrams, or takes one; returns a transport and a protocol."""
        if sock is not None:
            if sock.type == socket.SOCK_STREAM:
                raise ValueError(f'A datagram socket was expected, got {sock!r}')
            given = {
                'local_addr': local_addr, 'remote_addr': remote_addr, 'family': family, 'proto': proto,
                'flags': flags, 'reuse_port': reuse_port, 'allow_broadcast': allow_broadcast,
            }
            problems = ', '.join(f'{name}={value}' for name, value in given.items() if value)
            if problems:
                raise ValueError(
                    f'socket modifier keyword arguments can not be used when sock is specified. ({problems})')
            sock.setblocking(False)
            r_addr = None
        else:
            choices = await self._datagram_addresses(local_addr, remote_addr, family, proto, flags)
            exceptions = []
            for (family, proto), (local_address, remote_address) in choices:
                sock = None
                r_addr = None
                try:
                    sock = socket.socket(family=family, type=socket.SOCK_DGRAM, proto=proto)
                    if reuse_port:
                        _set_reuseport(sock)
                    if allow_broadcast:
                        sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
                    sock.setblocking(False)
                    if local_addr:
                        sock.bind(local_address)
                    if remote_addr:
                        if not allow_broadcast:
                            await self.sock_connect(sock, remote_address)
                        r_addr = remote_address
                    break
                except OSError as exc:
                    if sock is not None:
                        sock.close()
                    exceptions.append(exc)
                except:
                    if sock is not None:
                        sock.close()
                    raise
            else:
                raise exceptions[0]

        protocol = protocol_factory()
        waiter = self.create_future()
        transport = self._make_datagram_transport(sock, protocol, r_addr, waiter)
        if self.get_debug():
            if local_addr:
                _debug_log('Datagram endpoint local_addr=%r remote_addr=%r created: (%r, %r)', local_addr,
                           remote_addr, transport, protocol, level='info')
            else:
                _debug_log('Datagram endpoint remote_addr=%r created: (%r, %r)', remote_addr, transport, protocol)
        try:
            await waiter
        except:
            transport.close()
            raise
        return transport, protocol

    async def _datagram_addresses(self, local_addr, remote_addr, family, proto, flags):
        """Pairs of family and protocol, each with a pair of addresses."""
        if not (local_addr or remote_addr):
            if family == 0:
                raise ValueError('unexpected address family')
            return [((family, proto), (None, None))]
        if family == socket.AF_UNIX:
            for addr in (local_addr, remote_addr):
                if addr is not None and not isinstance(addr, str):
                    raise TypeError('string is expected')
            if local_addr and local_addr[0] not in (0, '\x00'):
                _remove_stale_socket(local_addr)
            return [((family, proto), (local_addr, remote_addr))]

        found = {}
        for idx, addr in ((0, local_addr), (1, remote_addr)):
            if addr is None:
                continue
            if not (isinstance(addr, tuple) and len(addr) == 2):
                raise TypeError('2-tuple is expected')
            infos = await self._ensure_resolved(addr, family=family, type=socket.SOCK_DGRAM, proto=proto, flags=flags,
                                                loop=self)
            if not infos:
                raise OSError('getaddrinfo() returned empty list')
            for fam, _, pro, _, address in infos:
                found.setdefault((fam, pro), [None, None])[idx] = address
        choices = [
            (key, pair) for key, pair in found.items()
            if not (local_addr and pair[0] is None or remote_addr and pair[1] is None)
        ]
        if not choices:
            raise ValueError('can not get address information')
        return choices

    # -- files that are sent

    async def sock_sendfile(self, sock, file, offset=0, count=None, *, fallback=True):
        """Sends a file over a socket; returns how many bytes were sent."""
        if self.get_debug() and sock.gettimeout() != 0:
            raise ValueError('the socket must be non-blocking')
        sendfile.check_params(sock, file, offset, count)
        try:
            return await self._sock_sendfile_native(sock, file, offset, count)
        except exceptions.SendfileNotAvailableError:
            if not fallback:
                raise
        return await self._sock_sendfile_fallback(sock, file, offset, count)

    async def _sock_sendfile_native(self, sock, file, offset, count):
        raise exceptions.SendfileNotAvailableError(
            f'syscall sendfile is not available for socket {sock!r} and file {file!r} combination')

    async def _sock_sendfile_fallback(self, sock, file, offset, count):
        return await sendfile.over_socket(self, sock, file, offset, count)

    async def sendfile(self, transport, file, offset=0, count=None, *, fallback=True):
        """Sends a file over a transport; returns how many bytes were sent."""
        if transport.is_closing():
            raise RuntimeError('Transport is closing')
        if not getattr(transport, '_sendfile_compatible', False):
            raise RuntimeError(f'sendfile is not supported for transport {transport!r}')
        try:
            return await self._sendfile_native(transport, file, offset, count)
        except exceptions.SendfileNotAvailableError:
            if not fallback:
                raise
        return await self._sendfile_fallback(transport, file, offset, count)

    async def _sendfile_native(self, transp, file, offset, count):
        raise exceptions.SendfileNotAvailableError('sendfile syscall is not supported')

    async def _sendfile_fallback(self, transp, file, offset, count):
        return await sendfile.over_transport(self, transp, file, offset, count)

    # -- pipes and processes

    async def connect_read_pipe(self, protocol_factory, pipe):
        """Reads from a pipe; returns a transport and a protocol."""
        return await self._connect_pipe('Read', self._make_read_pipe_transport, protocol_factory, pipe)

    async def connect_write_pipe(self, protocol_factory, pipe):
        """Writes to a pipe; returns a transport and a protocol."""
        return await self._connect_pipe('Write', self._make_write_pipe_transport, protocol_factory, pipe)

    async def _connect_pipe(self, direction, make, protocol_factory, pipe):
        protocol = protocol_factory()
        waiter = self.create_future()
        transport = make(pipe, protocol, waiter)
        try:
            await waiter
        except:
            transport.close()
            raise
        if self.get_debug():
            _debug_log(f'{direction} pipe %r connected: (%r, %r)', pipe.fileno(), transport, protocol)
        return transport, protocol

    async def subprocess_shell(
        self, protocol_factory, cmd, *, stdin=-1, stdout=-1, stderr=-1, universal_newlines=False, shell=True,
        bufsize=0, encoding=None, errors=None, text=None, **kwargs,
    ):
        """Runs a command of the shell; returns a transport and a protocol."""
        if not isinstance(cmd, (bytes, str)):
            raise ValueError('cmd must be a string')
        if universal_newlines:
            raise ValueError('universal_newlines must be False')
        if not shell:
            raise ValueError('shell must be True')
        if problem := _problem_of_popen(bufsize, text, encoding, errors):
            raise ValueError(problem)
        protocol = protocol_factory()
        what = f'run shell command {cmd!r}'
        self._log_subprocess(what, stdin, stdout, stderr)
        transport = await self._make_subprocess_transport(protocol, cmd, True, stdin, stdout, stderr, bufsize, **kwargs)
        if self.get_debug():
            _debug_log('%s: %r', what, transport, level='info')
        return transport, protocol

    async def subprocess_exec(
        self, protocol_factory, program, *args, stdin=-1, stdout=-1, stderr=-1, universal_newlines=False,
        shell=False, bufsize=0, encoding=None, errors=None, text=None, **kwargs,
    ):
        """Runs a program; returns a transport and a protocol."""
        if universal_newlines:
            raise ValueError('universal_newlines must be False')
        if shell:
            raise ValueError('shell must be False')
        if problem := _problem_of_popen(bufsize, text, encoding, errors):
            raise ValueError(problem)
        protocol = protocol_factory()
        what = f'execute program {program!r}'
        self._log_subprocess(what, stdin, stdout, stderr)
        transport = await self._make_subprocess_transport(protocol, (program, *args), False, stdin, stdout, stderr,
                                                          bufsize, **kwargs)
        if self.get_debug():
            _debug_log('%s: %r', what, transport, level='info')
        return transport, protocol

    def _log_subprocess(self, msg, stdin, stdout, stderr):
        if not self.get_debug():
            return
        named = {'stdin': stdin, 'stdout': stdout, 'stderr': stderr}
        if stdout is not None and stderr == -2:
            named = {'stdin': stdin, 'stdout=stderr': stdout}
        shown = [f'{name}={_format_pipe(fd)}' for name, fd in named.items() if fd is not None]
        _debug_log(' '.join([msg, *shown]))

    # -- debug mode

    def set_debug(self, enabled):
        """Turns debug mode on or off."""
        super().set_debug(enabled)
        if self.is_running():
            self.call_soon_threadsafe(self._set_coroutine_origin_tracking, enabled)

    def _set_coroutine_origin_tracking(self, enabled):
        before = self._origin_tracking_before
        if bool(enabled) == (before is not None):
            return
        if enabled:
            self._origin_tracking_before = sys.get_coroutine_origin_tracking_depth()
            sys.set_coroutine_origin_tracking_depth(10)
        else:
            self._origin_tracking_before = None
            sys.set_coroutine_origin_tracking_depth(before)

    def _check_callback(self, callback, method):
        if coroutines.iscoroutine(callback) or coroutines._iscoroutinefunction(callback):
            raise TypeError(f'coroutines cannot be used with {method}()')
        if not callable(callback):
            raise TypeError(f'a callable object was expected by {method}(), got {callback!r}')

    def _handle_was_slow(self, handle, seconds):
        if seconds >= self.slow_callback_duration:
            _logger().warning('Executing %s took %.3f seconds', _format_handle(handle), seconds)

    # -- exceptions that nobody catches

    def get_exception_handler(self):
        """Who is told of exceptions that nobody catches; None for the default."""
        return self._exception_handler

    def set_exception_handler(self, handler):
        """Sets who is told of exceptions that nobody catches; None for the default."""
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def default_exception_handler(self, context):
        """Tells the logger of asyncio what happened."""
        error = context.get('exception')
        exc_info = False if error is None else (type(error), error, error.__traceback__)
        current = self._current_handle
        if 'source_traceback' not in context and current is not None and current._source_traceback:
            context['handle_traceback'] = current._source_traceback
        lines = [context.get('message') or 'Unhandled exception in event loop']
        for key in sorted(context):
            if key not in ('message', 'exception'):
                lines.append(f'{key}: {_shown(key, context[key])}')
        _logger().error('\n'.join(lines), exc_info=exc_info)

    def call_exception_handler(self, context):
        """Tells the exception handler; its own errors are reported too."""
        if self._exception_handler is None:
            try:
                self.default_exception_handler(context)
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException:
                _logger().error('Exception in default exception handler', exc_info=True)
            return
        try:
            own = _context_of(context)
            if own is not None:
                own.run(self._exception_handler, self, context)
            else:
                self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            try:
                self.default_exception_handler({
                    'message': 'Unhandled error in exception handler',
                    'exception': error,
                    'context': context,
                })
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException:
                _logger().error(
                    'Exception in default exception handler while handling an unexpected error '
                    'in custom exception handler',
                    exc_info=True,
                )

    def _handle_failed(self, handle, error):
        callback = format_helpers._format_callback_source(handle._callback, handle._args, debug=self.get_debug())
        context = {
            'message': f'Exception in callback {callback}',
            'exception': error,
            'handle': handle,
        }
        if handle._source_traceback:
            context['source_traceback'] = handle._source_traceback
        self.call_exception_handler(context)


def _context_of(report):
    named = (report.get(key) for key in ('task', 'future', 'handle'))
    thing = next((thing for thing in named if thing is not None), None)
    own = thing.get_context() if hasattr(thing, 'get_context') else None
    return own if hasattr(own, 'run') else None


def _shown(key, value):
    if key not in ('source_traceback', 'handle_traceback'):
        return repr(value)
    import traceback

    what = 'Object' if key == 'source_traceback' else 'Handle'
    return f'{what} created at (most recent call last):\n' + ''.join(traceback.format_list(value)).rstrip()
