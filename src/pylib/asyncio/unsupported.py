"""What asyncio has in CPython and not here: the names are there, and whoever uses one is told so."""
from _asyncio import _refuse


def refuse(name, needs):
    """Ends the run: the program is right, and this computer cannot do it."""
    _refuse(f'{name}() is not supported yet: it needs {needs}')


def refuse_overrides(kind, base):
    """Refuses a class of loops with methods of its own where the native core would not call them."""
    for each in kind.__mro__[:kind.__mro__.index(base)]:
        for name in ('call_soon', 'call_at', 'time', '_run_once', '_call_soon', '_process_events'):
            if name in each.__dict__:
                _refuse(f'an event loop with a {name}() of its own is not supported')


def refused(name, needs):
    """A function that does nothing but say that it is not supported."""
    def function(*args, **kwargs):
        refuse(f'asyncio.{name}', needs)

    function.__name__ = function.__qualname__ = name
    return function


def refused_class(name, needs):
    """A class that cannot be instantiated."""
    def __init__(self, *args, **kwargs):
        refuse(f'asyncio.{name}', needs)

    return type(name, (), {'__init__': __init__})


class LoopMethods:
    """The methods of event loops that are not supported."""

    def run_in_executor(self, *args, **kwargs):
        refuse('loop.run_in_executor', 'threads')

    def set_default_executor(self, *args, **kwargs):
        refuse('loop.set_default_executor', 'threads')

    def getaddrinfo(self, *args, **kwargs):
        refuse('loop.getaddrinfo', 'threads')

    def getnameinfo(self, *args, **kwargs):
        refuse('loop.getnameinfo', 'threads')

    def create_connection(self, *args, **kwargs):
        refuse('loop.create_connection', 'sockets')

    def create_server(self, *args, **kwargs):
        refuse('loop.create_server', 'sockets')

    def create_unix_connection(self, *args, **kwargs):
        refuse('loop.create_unix_connection', 'sockets')

    def create_unix_server(self, *args, **kwargs):
        refuse('loop.create_unix_server', 'sockets')

    def connect_accepted_socket(self, *args, **kwargs):
        refuse('loop.connect_accepted_socket', 'sockets')

    def create_datagram_endpoint(self, *args, **kwargs):
        refuse('loop.create_datagram_endpoint', 'sockets')

    def sendfile(self, *args, **kwargs):
        refuse('loop.sendfile', 'sockets')

    def start_tls(self, *args, **kwargs):
        refuse('loop.start_tls', 'sockets')

    def sock_recv(self, *args, **kwargs):
        refuse('loop.sock_recv', 'sockets')

    def sock_recv_into(self, *args, **kwargs):
        refuse('loop.sock_recv_into', 'sockets')

    def sock_recvfrom(self, *args, **kwargs):
        refuse('loop.sock_recvfrom', 'sockets')

    def sock_recvfrom_into(self, *args, **kwargs):
        refuse('loop.sock_recvfrom_into', 'sockets')

    def sock_sendall(self, *args, **kwargs):
        refuse('loop.sock_sendall', 'sockets')

    def sock_sendto(self, *args, **kwargs):
        refuse('loop.sock_sendto', 'sockets')

    def sock_connect(self, *args, **kwargs):
        refuse('loop.sock_connect', 'sockets')

    def sock_accept(self, *args, **kwargs):
        refuse('loop.sock_accept', 'sockets')

    def sock_sendfile(self, *args, **kwargs):
        refuse('loop.sock_sendfile', 'sockets')

    def add_reader(self, *args, **kwargs):
        refuse('loop.add_reader', 'file descriptors')

    def remove_reader(self, *args, **kwargs):
        refuse('loop.remove_reader', 'file descriptors')

    def add_writer(self, *args, **kwargs):
        refuse('loop.add_writer', 'file descriptors')

    def remove_writer(self, *args, **kwargs):
        refuse('loop.remove_writer', 'file descriptors')

    def connect_read_pipe(self, *args, **kwargs):
        refuse('loop.connect_read_pipe', 'file descriptors')

    def connect_write_pipe(self, *args, **kwargs):
        refuse('loop.connect_write_pipe', 'file descriptors')

    def subprocess_shell(self, *args, **kwargs):
        refuse('loop.subprocess_shell', 'processes')

    def subprocess_exec(self, *args, **kwargs):
        refuse('loop.subprocess_exec', 'processes')

    def add_signal_handler(self, *args, **kwargs):
        refuse('loop.add_signal_handler', 'signals')

    def remove_signal_handler(self, *args, **kwargs):
        refuse('loop.remove_signal_handler', 'signals')
