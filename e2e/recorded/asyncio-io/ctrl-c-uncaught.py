"""Ctrl-C that nobody catches: what is printed, how the program ends."""
import asyncio
import signal


async def main():
    asyncio.get_running_loop().call_later(0.05, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(10)
    finally:
        print('finally')


asyncio.run(main())
