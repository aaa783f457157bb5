# compare: schedule
"""add_signal_handler, remove_signal_handler, what is refused."""
import asyncio
import os
import signal


async def main():
    loop = asyncio.get_running_loop()
    event = asyncio.Event()

    def handler(*args):
        print('signal', args)
        event.set()

    loop.add_signal_handler(signal.SIGUSR1, handler, 1, 2)
    loop.call_later(0.05, os.kill, os.getpid(), signal.SIGUSR1)
    await event.wait()
    signal.raise_signal(signal.SIGUSR1)
    await asyncio.sleep(0.02)
    print(loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGUSR1))
    print(signal.getsignal(signal.SIGUSR1))

    async def coroutine():
        pass

    for sig, callback in ((signal.SIGUSR1, coroutine), ('SIGUSR1', handler), (999, handler), (signal.SIGKILL, handler)):
        try:
            loop.add_signal_handler(sig, callback)
        except (TypeError, ValueError, RuntimeError) as e:
            print(type(e).__name__, e)


asyncio.run(main())
