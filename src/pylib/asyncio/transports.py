"""What a transport offers to its protocol: base classes whose methods are not implemented."""

__all__ = (
    'BaseTransport',
    'ReadTransport',
    'WriteTransport',
    'Transport',
    'DatagramTransport',
    'SubprocessTransport',
)


class BaseTransport:
    """What all transports offer."""

    __slots__ = ('_extra',)

    def __init__(self, extra=None):
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name, default=None):
        """What is known of the connection under that name."""
        return self._extra.get(name, default)

    def is_closing(self):
        """True when it is closed, or about to be."""
        raise NotImplementedError

    def close(self):
        """Closes it once all that is buffered has been written."""
        raise NotImplementedError

    def set_protocol(self, protocol):
        """Tells another protocol from now on."""
        raise NotImplementedError

    def get_protocol(self):
        """The protocol that is told."""
        raise NotImplementedError


class ReadTransport(BaseTransport):
    """A transport from which is read."""

    __slots__ = ()

    def is_reading(self):
        """True while it receives."""
        raise NotImplementedError

    def pause_reading(self):
        """Tells the protocol of no data until resume_reading()."""
        raise NotImplementedError

    def resume_reading(self):
        """Tells the protocol of data again."""
        raise NotImplementedError


class WriteTransport(BaseTransport):
    """A transport to which is written."""

    __slots__ = ()

    def set_write_buffer_limits(self, high=None, low=None):
        """Sets the marks at which the protocol is told to pause and to resume writing."""
        raise NotImplementedError

    def get_write_buffer_size(self):
        """Bytes that wait to be written."""
        raise NotImplementedError

    def get_write_buffer_limits(self):
        """The low-water and the high-water mark."""
        raise NotImplementedError

    def write(self, data):
        """Buffers bytes and writes them when it can."""
        raise NotImplementedError

    def writelines(self, list_of_data):
        """Writes several bytes objects."""
        self.write(b''.join(list_of_data))

    def write_eof(self):
        """Closes the end that writes, once the buffer is empty."""
        raise NotImplementedError

    def can_write_eof(self):
        """True when write_eof() is possible."""
        raise NotImplementedError

    def abort(self):
        """Closes it at once; what is buffered is lost."""
        raise NotImplementedError


class Transport(ReadTransport, WriteTransport):
    """A transport for both directions."""

    __slots__ = ()


class DatagramTransport(BaseTransport):
    """A transport of datagrams."""

    __slots__ = ()

    def sendto(self, data, addr=None):
        """Sends a datagram."""
        raise NotImplementedError

    def abort(self):
        """Closes it at once; what is buffered is lost."""
        raise NotImplementedError


class SubprocessTransport(BaseTransport):
    """The transport of a child process."""

    __slots__ = ()

    def get_pid(self):
        """The id of the process."""
        raise NotImplementedError

    def get_returncode(self):
        """How it ended, or None."""
        raise NotImplementedError

    def get_pipe_transport(self, fd):
        """The transport of one of its pipes."""
        raise NotImplementedError

    def send_signal(self, signal):
        """Sends it a signal."""
        raise NotImplementedError

    def terminate(self):
        """Asks it to end."""
        raise NotImplementedError

    def kill(self):
        """Ends it."""
        raise NotImplementedError


class _FlowControlMixin(Transport):
    """Tells the protocol when to pause and to resume writing; the subclass knows the size of the buffer."""

    __slots__ = ('_loop', '_protocol_paused', '_high_water', '_low_water')

    def __init__(self, extra=None, loop=None):
        super().__init__(extra)
        assert loop is not None
        self._loop = loop
        self._protocol_paused = False
        self._set_write_buffer_limits()

    def _maybe_pause_protocol(self):
        if self._protocol_paused or self.get_write_buffer_size() <= self._high_water:
            return
        self._protocol_paused = True
        self._tell_protocol('pause_writing')

    def _maybe_resume_protocol(self):
        if self._protocol_paused and self.get_write_buffer_size() <= self._low_water:
            self._protocol_paused = False
            self._tell_protocol('resume_writing')

    def _tell_protocol(self, name):
        try:
            getattr(self._protocol, name)()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._loop.call_exception_handler({
                'message': f'protocol.{name}() failed',
                'exception': exc,
                'transport': self,
                'protocol': self._protocol,
            })

    def get_write_buffer_limits(self):
        return (self._low_water, self._high_water)

    def _set_write_buffer_limits(self, high=None, low=None):
        if high is None:
            high = 64 * 1024 if low is None else 4 * low
        if low is None:
            low = high // 4
        if not high >= low >= 0:
            raise ValueError(f'high ({high!r}) must be >= low ({low!r}) must be >= 0')
        self._high_water = high
        self._low_water = low

    def set_write_buffer_limits(self, high=None, low=None):
        self._set_write_buffer_limits(high=high, low=low)
        self._maybe_pause_protocol()

    def get_write_buffer_size(self):
        raise NotImplementedError
