"""What a protocol is told by its transport: base classes whose methods do nothing."""

__all__ = ('BaseProtocol', 'Protocol', 'DatagramProtocol', 'SubprocessProtocol', 'BufferedProtocol')


class BaseProtocol:
    """What all protocols are told."""

    __slots__ = ()

    def connection_made(self, transport):
        """The connection is there; the transport is how to write to it."""

    def connection_lost(self, exc):
        """The connection is gone: by an exception, or None when it was closed."""

    def pause_writing(self):
        """The transport's buffer is above its high-water mark."""

    def resume_writing(self):
        """The transport's buffer has drained below its low-water mark."""


class Protocol(BaseProtocol):
    """A protocol of a stream: made, then data any number of times, perhaps the end of it, then lost."""

    __slots__ = ()

    def data_received(self, data):
        """Some bytes have come."""

    def eof_received(self):
        """The other end will send no more. A true answer leaves the transport open."""


class BufferedProtocol(BaseProtocol):
    """A protocol of a stream that brings its own buffer."""

    __slots__ = ()

    def get_buffer(self, sizehint):
        """Asked for a buffer, which must not be empty."""

    def buffer_updated(self, nbytes):
        """So many bytes have been written into the buffer."""

    def eof_received(self):
        """The other end will send no more. A true answer leaves the transport open."""


class DatagramProtocol(BaseProtocol):
    """A protocol of datagrams."""

    __slots__ = ()

    def datagram_received(self, data, addr):
        """A datagram has come."""

    def error_received(self, exc):
        """Sending or receiving has raised an OSError."""


class SubprocessProtocol(BaseProtocol):
    """A protocol of a child process."""

    __slots__ = ()

    def pipe_data_received(self, fd, data):
        """The child has written to a pipe."""

    def pipe_connection_lost(self, fd, exc):
        """A pipe of the child is closed."""

    def process_exited(self):
        """The child has ended."""


def _feed_data_to_buffered_proto(proto, data):
    while data:
        buffer = proto.get_buffer(len(data))
        room = len(buffer)
        if not room:
            raise RuntimeError('get_buffer() returned an empty buffer')
        count = min(room, len(data))
        buffer[:count] = data[:count]
        proto.buffer_updated(count)
        data = data[count:]
