"""asyncio: coroutines, tasks and event loops.

The core (Future, Task, Handle and the turn of the loop) is native; what is built on it is here, in Python.
Left out: TLS.
"""
from .base_events import *
from .coroutines import *
from .events import *
from .exceptions import *
from .futures import *
from .locks import *
from .queues import *
from .runners import *
from .taskgroups import *
from .tasks import *
from .timeouts import *
from .unix_events import *

from . import base_events, coroutines, events, exceptions, futures, locks, queues
from . import runners, taskgroups, tasks, timeouts, unix_events

# what few programs use is loaded when it is asked for
_LATER = {
    'graph': (
        'capture_call_graph',
        'format_call_graph',
        'print_call_graph',
        'FrameCallGraphEntry',
        'FutureCallGraph',
    ),
    'protocols': ('BaseProtocol', 'Protocol', 'DatagramProtocol', 'SubprocessProtocol', 'BufferedProtocol'),
    'streams': (
        'StreamReader',
        'StreamWriter',
        'StreamReaderProtocol',
        'open_connection',
        'start_server',
        'open_unix_connection',
        'start_unix_server',
    ),
    'subprocess': ('create_subprocess_exec', 'create_subprocess_shell'),
    'threads': ('to_thread',),
    'transports': (
        'BaseTransport',
        'ReadTransport',
        'WriteTransport',
        'Transport',
        'DatagramTransport',
        'SubprocessTransport',
    ),
    'constants': (),
    'log': (),
}

__all__ = (
    base_events.__all__
    + coroutines.__all__
    + events.__all__
    + exceptions.__all__
    + futures.__all__
    + _LATER['graph']
    + locks.__all__
    + _LATER['protocols']
    + runners.__all__
    + queues.__all__
    + _LATER['streams']
    + _LATER['subprocess']
    + tasks.__all__
    + taskgroups.__all__
    + _LATER['threads']
    + timeouts.__all__
    + _LATER['transports']
    + unix_events.__all__
)


def __getattr__(name):
    if name in ('AbstractEventLoopPolicy', 'DefaultEventLoopPolicy'):
        import warnings

        warnings._deprecated(f'asyncio.{name}', remove=(3, 16))
        owner = events if name[0] == 'A' else unix_events
        return getattr(owner, '_' + name)
    for module, names in _LATER.items():
        if name == module or name in names:
            return _load(module, names)[name]
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


def _load(module, names):
    import sys

    __import__(f'asyncio.{module}')
    found = sys.modules[f'asyncio.{module}']
    globals().update((name, getattr(found, name)) for name in names)
    return globals()


def __dir__():
    return sorted({*globals(), *__all__})
