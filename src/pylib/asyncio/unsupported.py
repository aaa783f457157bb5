"""What asyncio has in CPython and not here: the names are there, and whoever uses one is told so."""
from _asyncio import _refuse

_NEEDS = {
    'threads': 'run_in_executor set_default_executor getaddrinfo getnameinfo',
    'sockets': 'create_connection create_server create_unix_connection create_unix_server connect_accepted_socket '
               'create_datagram_endpoint sendfile start_tls sock_recv sock_recv_into sock_recvfrom sock_recvfrom_into '
               'sock_sendall sock_sendto sock_connect sock_accept sock_sendfile',
    'file descriptors': 'add_reader remove_reader add_writer remove_writer connect_read_pipe connect_write_pipe',
    'processes': 'subprocess_shell subprocess_exec',
    'signals': 'add_signal_handler remove_signal_handler',
}


def refuse(name, needs):
    """Ends the run: the program is right, and this computer cannot do it."""
    _refuse(f'asyncio.{name}() is not supported yet: it needs {needs}')


def refused(name, needs):
    """A function that does nothing but say that it is not supported."""
    def function(*args, **kwargs):
        refuse(name, needs)

    function.__name__ = function.__qualname__ = name
    return function


def refused_class(name, needs):
    """A class that cannot be instantiated."""
    def __init__(self, *args, **kwargs):
        refuse(name, needs)

    return type(name, (), {'__init__': __init__})


class LoopMethods:
    """The methods of event loops that are not supported."""

    for needs, names in _NEEDS.items():
        for name in names.split():
            locals()[name] = refused(f'loop.{name}', needs)
    del name, names, needs
