# compare: schedule
"""Ctrl-C cancels the main task; a second one interrupts at once."""
import asyncio
import signal


async def sleeper():
    loop = asyncio.get_running_loop()
    loop.call_later(0.05, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('cancelled')
        raise


async def stubborn():
    loop = asyncio.get_running_loop()
    loop.call_later(0.05, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('cleaning up')
        await asyncio.sleep(0.02)
    return 'result'


async def twice():
    loop = asyncio.get_running_loop()
    loop.call_later(0.05, signal.raise_signal, signal.SIGINT)
    loop.call_later(0.1, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('cleaning up')
        await asyncio.sleep(1)


for main in (sleeper, stubborn, twice):
    try:
        print(main.__name__, asyncio.run(main()))
    except KeyboardInterrupt:
        print(main.__name__, 'interrupted')
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
