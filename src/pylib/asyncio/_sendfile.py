"""Files that are sent over sockets and transports: read piece by piece in a thread, and written."""
from . import protocols, transports
from ._later import Later

socket = Later('socket')

_SOCKET_BLOCK = 256 * 1024
_TRANSPORT_BLOCK = 16384


def check_params(sock, file, offset, count):
    """ValueError or TypeError for what cannot be sent."""
    if 'b' not in getattr(file, 'mode', 'b'):
        raise ValueError('file should be opened in binary mode')
    if not sock.type == socket.SOCK_STREAM:
        raise ValueError('only SOCK_STREAM type sockets are supported')
    if count is not None:
        if not isinstance(count, int):
            raise TypeError(f'count must be a positive integer (got {count!r})')
        if count <= 0:
            raise ValueError(f'count must be a positive integer (got {count!r})')
    if not isinstance(offset, int):
        raise TypeError(f'offset must be a non-negative integer (got {offset!r})')
    if offset < 0:
        raise ValueError(f'offset must be a non-negative integer (got {offset!r})')


async def over_socket(loop, sock, file, offset, count):
    """Sends over a socket; returns how many bytes were sent."""
    return await _send(loop, file, offset, count, _SOCKET_BLOCK, lambda data: loop.sock_sendall(sock, data))


async def over_transport(loop, transport, file, offset, count):
    """Sends over a transport, whose protocol is told of nothing meanwhile."""
    proto = _SendfileFallbackProtocol(transport)

    async def write(data):
        transport.write(data)
        await proto.drain()

    try:
        return await _send(loop, file, offset, count, _TRANSPORT_BLOCK, write)
    finally:
        await proto.restore()


async def _send(loop, file, offset, count, block, write):
    if offset:
        file.seek(offset)
    buf = bytearray(min(count, block) if count else block)
    total = 0
    try:
        while not count or total < count:
            view = memoryview(buf)[:min(count - total, len(buf)) if count else len(buf)]
            read = await loop.run_in_executor(None, file.readinto, view)
            if not read:
                break
            await write(view[:read])
            total += read
        return total
    finally:
        if total > 0 and hasattr(file, 'seek'):
            file.seek(offset + total)


class _SendfileFallbackProtocol(protocols.Protocol):
    """The protocol of a transport while a file is sent: it only knows how to wait."""

    def __init__(self, transp):
        if not isinstance(transp, transports._FlowControlMixin):
            raise TypeError('transport should be _FlowControlMixin instance')
        self._transport = transp
        self._proto = transp.get_protocol()
        self._should_resume_reading = transp.is_reading()
        self._should_resume_writing = transp._protocol_paused
        transp.pause_reading()
        transp.set_protocol(self)
        self._write_ready_fut = transp._loop.create_future() if self._should_resume_writing else None

    async def drain(self):
        if self._transport.is_closing():
            raise ConnectionError('Connection closed by peer')
        if self._write_ready_fut is not None:
            await self._write_ready_fut

    def connection_made(self, transport):
        raise RuntimeError('Invalid state: connection should have been established already.')

    def connection_lost(self, exc):
        if self._write_ready_fut is not None:
            self._write_ready_fut.set_exception(exc or ConnectionError('Connection is closed by peer'))
        self._proto.connection_lost(exc)

    def pause_writing(self):
        if self._write_ready_fut is None:
            self._write_ready_fut = self._transport._loop.create_future()

    def resume_writing(self):
        if self._write_ready_fut is not None:
            self._write_ready_fut.set_result(False)
            self._write_ready_fut = None

    def data_received(self, data):
        raise RuntimeError('Invalid state: reading should be paused')

    def eof_received(self):
        raise RuntimeError('Invalid state: reading should be paused')

    async def restore(self):
        """Gives the transport its protocol back."""
        self._transport.set_protocol(self._proto)
        if self._should_resume_reading:
            self._transport.resume_reading()
        if self._write_ready_fut is not None:
            self._write_ready_fut.cancel()
        if self._should_resume_writing:
            self._proto.resume_writing()
