"""The exceptions of asyncio: their bases, texts, reprs and pickles."""
import asyncio
import copy

for name in ('CancelledError', 'InvalidStateError', 'TimeoutError', 'BrokenBarrierError', 'IncompleteReadError',
             'LimitOverrunError', 'SendfileNotAvailableError', 'QueueEmpty', 'QueueFull', 'QueueShutDown'):
    kind = getattr(asyncio, name)
    print(name, kind.__module__, [base.__name__ for base in kind.__mro__[1:-1]])
print(asyncio.TimeoutError is TimeoutError)

short = asyncio.IncompleteReadError(b'abc', 10)
print(short, repr(short), short.partial, short.expected)
print(asyncio.IncompleteReadError(b'', None))
over = asyncio.LimitOverrunError('too long', 7)
print(over, repr(over), over.consumed)
for error in (short, over):
    again = copy.copy(error)
    print(repr(again), vars(again), error.__reduce__()[1:])
for error in (asyncio.CancelledError(), asyncio.CancelledError('why'), asyncio.BrokenBarrierError('broken'),
              asyncio.InvalidStateError('state')):
    print(repr(error), str(error), error.args)
try:
    try:
        raise asyncio.CancelledError('caught?')
    except Exception:
        print('an Exception')
except BaseException as error:
    print('only a BaseException:', repr(error))
for bad in (lambda: asyncio.IncompleteReadError(), lambda: asyncio.IncompleteReadError(5, 1),
            lambda: asyncio.LimitOverrunError('x')):
    try:
        bad()
    except TypeError as error:
        print(error)
