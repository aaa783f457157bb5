"""Which loop is current, what every loop offers, and handles as text. Left out: forks."""
from _asyncio import (
    Handle,
    TimerHandle,
    _get_running_loop,
    _set_running_loop,
    _ThreadSafeHandle,
    get_event_loop,
    get_running_loop,
)

from . import format_helpers

__all__ = (
    'AbstractEventLoop',
    'AbstractServer',
    'Handle',
    'TimerHandle',
    'get_event_loop_policy',
    'set_event_loop_policy',
    'get_event_loop',
    'set_event_loop',
    'new_event_loop',
    '_set_running_loop',
    'get_running_loop',
    '_get_running_loop',
)


def _handle_repr_info(handle):
    info = [handle.__class__.__name__]
    if handle._cancelled:
        info.append('cancelled')
    if isinstance(handle, TimerHandle):
        info.append(f'when={handle._when}')
    if handle._callback is not None:
        debug = handle._loop.get_debug()
        info.append(format_helpers._format_callback_source(handle._callback, handle._args, debug=debug))
    if handle._source_traceback:
        filename, line, *_ = handle._source_traceback[-1]
        info.append(f'created at {filename}:{line}')
    return info


def _handle_repr(handle):
    return f'<{" ".join(handle._repr_info())}>'


def _run(self):
    """How a handle runs its callback. The native loop does it; tracebacks of what a callback raises go through here."""
    self._context.run(self._callback, *self._args)


class AbstractServer:
    """What a server offers."""

    def close(self):
        """Stops listening; what is connected stays so."""
        raise NotImplementedError

    def close_clients(self):
        """Closes all connections."""
        raise NotImplementedError

    def abort_clients(self):
        """Closes all connections at once."""
        raise NotImplementedError

    def get_loop(self):
        """The loop it belongs to."""
        raise NotImplementedError

    def is_serving(self):
        """True while it listens."""
        raise NotImplementedError

    async def start_serving(self):
        """Begins to listen."""
        raise NotImplementedError

    async def serve_forever(self):
        """Listens until it is cancelled."""
        raise NotImplementedError

    async def wait_closed(self):
        """Waits until it is closed and nothing is connected."""
        raise NotImplementedError

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


class AbstractEventLoop:
    """What every event loop offers; nothing of it is implemented."""

    def call_soon(self, callback, *args, context=None):
        return self.call_later(0, callback, *args, context=context)

    def run_forever(self):
        raise NotImplementedError

    def run_until_complete(self, future):
        raise NotImplementedError

    def stop(self):
        raise NotImplementedError

    def is_running(self):
        raise NotImplementedError

    def is_closed(self):
        raise NotImplementedError

    def close(self):
        raise NotImplementedError

    def _timer_handle_cancelled(self, handle):
        raise NotImplementedError

    def call_later(self, delay, callback, *args, context=None):
        raise NotImplementedError

    def call_at(self, when, callback, *args, context=None):
        raise NotImplementedError

    def time(self):
        raise NotImplementedError

    def create_future(self):
        raise NotImplementedError

    def create_task(self, coro, **kwargs):
        raise NotImplementedError

    def call_soon_threadsafe(self, callback, *args, context=None):
        raise NotImplementedError

    def run_in_executor(self, executor, func, *args):
        raise NotImplementedError

    def set_default_executor(self, executor):
        raise NotImplementedError

    def add_reader(self, fd, callback, *args):
        raise NotImplementedError

    def remove_reader(self, fd):
        raise NotImplementedError

    def add_writer(self, fd, callback, *args):
        raise NotImplementedError

    def remove_writer(self, fd):
        raise NotImplementedError

    def add_signal_handler(self, sig, callback, *args):
        raise NotImplementedError

    def remove_signal_handler(self, sig):
        raise NotImplementedError

    def set_task_factory(self, factory):
        raise NotImplementedError

    def get_task_factory(self):
        raise NotImplementedError

    def get_exception_handler(self):
        raise NotImplementedError

    def set_exception_handler(self, handler):
        raise NotImplementedError

    def default_exception_handler(self, context):
        raise NotImplementedError

    def call_exception_handler(self, context):
        raise NotImplementedError

    def get_debug(self):
        raise NotImplementedError

    def set_debug(self, enabled):
        raise NotImplementedError

    async def shutdown_asyncgens(self):
        raise NotImplementedError

    async def shutdown_default_executor(self):
        raise NotImplementedError

    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        raise NotImplementedError

    async def getnameinfo(self, sockaddr, flags=0):
        raise NotImplementedError

    async def create_connection(self, protocol_factory, host=None, port=None, **options):
        raise NotImplementedError

    async def create_server(self, protocol_factory, host=None, port=None, **options):
        raise NotImplementedError

    async def sendfile(self, transport, file, offset=0, count=None, *, fallback=True):
        raise NotImplementedError

    async def start_tls(self, transport, protocol, sslcontext, **options):
        raise NotImplementedError

    async def create_unix_connection(self, protocol_factory, path=None, **options):
        raise NotImplementedError

    async def create_unix_server(self, protocol_factory, path=None, **options):
        raise NotImplementedError

    async def connect_accepted_socket(self, protocol_factory, sock, **options):
        raise NotImplementedError

    async def create_datagram_endpoint(self, protocol_factory, local_addr=None, remote_addr=None, **options):
        raise NotImplementedError

    async def connect_read_pipe(self, protocol_factory, pipe):
        raise NotImplementedError

    async def connect_write_pipe(self, protocol_factory, pipe):
        raise NotImplementedError

    async def subprocess_shell(self, protocol_factory, cmd, **options):
        raise NotImplementedError

    async def subprocess_exec(self, protocol_factory, *args, **options):
        raise NotImplementedError

    async def sock_recv(self, sock, nbytes):
        raise NotImplementedError

    async def sock_recv_into(self, sock, buf):
        raise NotImplementedError

    async def sock_recvfrom(self, sock, bufsize):
        raise NotImplementedError

    async def sock_recvfrom_into(self, sock, buf, nbytes=0):
        raise NotImplementedError

    async def sock_sendall(self, sock, data):
        raise NotImplementedError

    async def sock_sendto(self, sock, data, address):
        raise NotImplementedError

    async def sock_connect(self, sock, address):
        raise NotImplementedError

    async def sock_accept(self, sock):
        raise NotImplementedError

    async def sock_sendfile(self, sock, file, offset=0, count=None, *, fallback=None):
        raise NotImplementedError


class _AbstractEventLoopPolicy:
    """How the current loop is found."""

    def get_event_loop(self):
        """The current loop."""
        raise NotImplementedError

    def set_event_loop(self, loop):
        """Makes a loop the current one."""
        raise NotImplementedError

    def new_event_loop(self):
        """A new loop."""
        raise NotImplementedError


class _BaseDefaultEventLoopPolicy(_AbstractEventLoopPolicy):
    """The current loop is the one that was set."""

    _loop_factory = None

    def __init__(self):
        self._loop = None

    def get_event_loop(self):
        if self._loop is None:
            raise RuntimeError("There is no current event loop in thread 'MainThread'.")
        return self._loop

    def set_event_loop(self, loop):
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
        self._loop = loop

    def new_event_loop(self):
        return self._loop_factory()


_event_loop_policy = None


def _get_event_loop_policy():
    global _event_loop_policy
    if _event_loop_policy is None:
        from .unix_events import _DefaultEventLoopPolicy

        _event_loop_policy = _DefaultEventLoopPolicy()
    return _event_loop_policy


def _set_event_loop_policy(policy):
    global _event_loop_policy
    if policy is not None and not isinstance(policy, _AbstractEventLoopPolicy):
        kind = type(policy).__name__
        raise TypeError(f"policy must be an instance of AbstractEventLoopPolicy or None, not '{kind}'")
    _event_loop_policy = policy


def get_event_loop_policy():
    """How the current loop is found. Deprecated."""
    import warnings

    warnings._deprecated('asyncio.get_event_loop_policy', remove=(3, 16))
    return _get_event_loop_policy()


def set_event_loop_policy(policy):
    """Sets how the current loop is found; None for the default. Deprecated."""
    import warnings

    warnings._deprecated('asyncio.set_event_loop_policy', remove=(3, 16))
    _set_event_loop_policy(policy)


def set_event_loop(loop):
    """Makes a loop the current one of this thread; None for none."""
    _get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    """A new loop, as the policy has them."""
    return _get_event_loop_policy().new_event_loop()
