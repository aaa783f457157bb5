"""Debug mode checks what it is given to call; without it some mistakes show only when they are called."""
import asyncio


async def coroutine():
    pass


async def main():
    loop = asyncio.get_running_loop()
    made = coroutine()
    for name in ('call_soon', 'call_soon_threadsafe'):
        for bad in (made, coroutine, 3, None):
            try:
                getattr(loop, name)(bad)
            except TypeError as error:
                print(name, str(error).split(' at 0x')[0])
    for bad in (coroutine, 'text'):
        try:
            loop.call_later(1, bad)
        except TypeError as error:
            print(error)
        try:
            loop.call_at(1, bad)
        except TypeError as error:
            print(error)
    made.close()


asyncio.run(main(), debug=True)


async def undebugged():
    loop = asyncio.get_running_loop()
    loop.call_soon(3)
    loop.call_soon('text', 1)
    await asyncio.sleep(0)
    for bad in (None, 'x', [1]):
        try:
            loop.call_later(bad, print)
        except TypeError as error:
            print(error)
    try:
        loop.call_at(None, print)
    except TypeError as error:
        print(error)


asyncio.run(undebugged())
