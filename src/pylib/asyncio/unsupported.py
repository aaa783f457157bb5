"""What asyncio has in CPython and not here: whoever uses it is told so."""
from _asyncio import _refuse


def refuse_tls(name):
    """Ends the run: the program is right, and this computer knows no TLS."""
    _refuse(f'{name}() with ssl is not supported: there is no TLS')


def refuse_overrides(kind, base):
    """Refuses a class of loops with methods of its own where the native core would not call them."""
    for each in kind.__mro__[:kind.__mro__.index(base)]:
        for name in ('call_soon', 'call_at', 'time', '_run_once', '_call_soon', '_process_events'):
            if name in each.__dict__:
                _refuse(f'an event loop with a {name}() of its own is not supported')
