"""Tasks that die while they wait are told of, but not those that the library itself lets go of."""
import asyncio
import gc


async def waits(future):
    try:
        await future
    finally:
        print('never printed?')


async def plain(future):
    await future


async def main():
    loop = asyncio.get_running_loop()
    asyncio.create_task(plain(loop.create_future()), name='alone')
    await asyncio.sleep(0)
    gc.collect()
    print('collected')
    quiet = asyncio.create_task(plain(loop.create_future()), name='quiet')
    quiet._log_destroy_pending = False
    await asyncio.sleep(0)
    del quiet
    gc.collect()
    gathered = asyncio.gather(plain(loop.create_future()), plain(loop.create_future()))
    await asyncio.sleep(0)
    del gathered
    gc.collect()
    print('end')


asyncio.run(main())

loop = asyncio.new_event_loop()


async def stops():
    loop.stop()
    await asyncio.sleep(10)


try:
    loop.run_until_complete(stops())
except RuntimeError as error:
    print(error)
loop.close()
print('closed')
