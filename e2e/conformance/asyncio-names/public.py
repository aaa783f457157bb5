"""What `from asyncio import *` brings, and which modules stand behind it."""
from asyncio import *
import asyncio

# the oracle's computer has no Unix sockets
UNIX = {'open_unix_connection', 'start_unix_server'}
print(len(set(asyncio.__all__) - UNIX), asyncio.__all__[:5], asyncio.__all__[-5:])
missing = [name for name in asyncio.__all__ if name not in globals()]
print(missing)
print([name for name in ('sleep', 'StreamReader', 'FutureCallGraph', 'to_thread', 'Protocol', 'run') if name in dir(asyncio)])
for name in ('Future', 'Task', 'CancelledError', 'Handle', 'AbstractEventLoop', 'Queue', 'Lock', 'TaskGroup', 'Timeout',
             'Runner', 'Protocol', 'Transport', 'FutureCallGraph', 'BrokenBarrierError', 'QueueShutDown'):
    kind = getattr(asyncio, name)
    print(name, kind.__module__, kind.__qualname__)
for name in ('gather', 'sleep', 'wait_for', 'run', 'shield', 'format_call_graph', 'iscoroutine', 'create_task'):
    function = getattr(asyncio, name)
    print(name, function.__module__, function.__qualname__)
print(asyncio.SelectorEventLoop is asyncio.EventLoop, asyncio.EventLoop.__name__)
print(asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED)
for module in ('base_events', 'constants', 'coroutines', 'events', 'exceptions', 'futures', 'graph', 'locks', 'log',
               'mixins', 'protocols', 'queues', 'runners', 'streams', 'subprocess', 'taskgroups', 'tasks', 'threads',
               'timeouts', 'transports', 'unix_events'):
    print(getattr(asyncio, module).__name__, end=' ')
print()
print(asyncio.constants.DEBUG_STACK_DEPTH, asyncio.log.logger.name)
for name in ('nothing', '_nothing', 'Streams'):
    try:
        getattr(asyncio, name)
    except AttributeError as error:
        print(error)
try:
    from asyncio import nothing
except ImportError as error:
    print(str(error).split(' (')[0])
