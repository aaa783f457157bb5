"""Exceptions that nobody asks for are told of when the future dies; asking for them in any way is enough."""
import asyncio


class Own(asyncio.Future):
    pass


async def fails(text):
    raise ValueError(text)


async def main():
    loop = asyncio.get_running_loop()
    for kind in (asyncio.Future, Own):
        future = kind()
        future.set_exception(KeyError(kind.__name__))
        del future
    asyncio.create_task(fails('task'), name='T')
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    asked = loop.create_future()
    asked.set_exception(ValueError('asked'))
    print(repr(asked.exception()))
    del asked
    silenced = loop.create_future()
    silenced.set_exception(ValueError('silenced'))
    print(silenced._log_traceback)
    silenced._log_traceback = False
    try:
        silenced._log_traceback = True
    except ValueError as error:
        print(error)
    del silenced
    cancelled = loop.create_future()
    cancelled.set_exception(ValueError('cancel after'))
    print(cancelled.cancel())
    del cancelled
    gathered = asyncio.gather(fails('g1'), fails('g2'))
    await asyncio.sleep(0.01)
    del gathered
    shielded = asyncio.create_task(fails('shielded later'))
    outer = asyncio.shield(shielded)
    outer.cancel()
    await asyncio.sleep(0.01)
    print(shielded.done(), outer.cancelled())


asyncio.run(main())
