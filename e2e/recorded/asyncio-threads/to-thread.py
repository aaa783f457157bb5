"""to_thread(): blocking calls overlap, with the caller's context, and errors come back."""
import asyncio
import contextvars
import threading
import time

var = contextvars.ContextVar('var')


def work(n, *, fail=False):
    time.sleep(0.1)
    if fail:
        raise ValueError(n)
    return n, var.get(), threading.current_thread() is not threading.main_thread()


async def main():
    var.set('main')
    before = time.monotonic()
    print(await asyncio.gather(*[asyncio.to_thread(work, n) for n in range(3)]))
    print('overlapped:', time.monotonic() - before < 0.28)
    try:
        await asyncio.to_thread(work, 5, fail=True)
    except ValueError as error:
        print(repr(error))


asyncio.run(main())
