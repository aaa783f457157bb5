"""In debug mode call_soon() from another thread is refused; a lock of one loop cannot be used in another."""
import asyncio
import threading


def other(loop):
    try:
        loop.call_soon(print)
    except RuntimeError as error:
        print(error)


async def main():
    loop = asyncio.get_running_loop()
    thread = threading.Thread(target=other, args=(loop,))
    thread.start()
    while thread.is_alive():
        await asyncio.sleep(0.01)


asyncio.run(main(), debug=True)
