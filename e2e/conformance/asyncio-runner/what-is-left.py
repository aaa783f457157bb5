# compare: order
"""The end of run(): what is left is cancelled, exceptions on the way are told, async generators are closed."""
import asyncio


async def stays(name, error=None):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, 'cancelled')
        if error:
            raise error
        raise


async def stubborn():
    for n in range(3):
        try:
            await asyncio.sleep(0.01)
        except asyncio.CancelledError:
            print('stubborn', n)
    print('stubborn ends')


async def ticks(name, error=None):
    try:
        yield 1
        yield 2
    finally:
        print(name, 'closes')
        if error:
            raise error


kept = []


async def leaves(coroutine):
    task = asyncio.create_task(coroutine, name='left')
    if coroutine.__name__ != 'ends':
        await asyncio.sleep(0)
    return task.done()


async def main(error):
    source = ticks(f'source {error!r}', error)
    kept.append(source)
    print(await anext(source))
    return 'main is done'


async def ends():
    print('never begins')


for coroutine in (stays('a'), stays('b', ValueError('b')), stubborn(), ends()):
    print(asyncio.run(leaves(coroutine)))
for error in (None, KeyError('in finally')):
    print(asyncio.run(main(error)))
loop = asyncio.new_event_loop()


async def after_shutdown():
    await loop.shutdown_asyncgens()
    source = ticks('late')
    print(await anext(source))
    await source.aclose()
    print(await loop.shutdown_default_executor(), await loop.shutdown_asyncgens())


loop.run_until_complete(after_shutdown())
print(loop)
loop.close()
loop.close()
print(loop)
for call in (loop.run_forever, lambda: loop.call_soon(print), lambda: loop.run_until_complete(None)):
    try:
        call()
    except RuntimeError as error:
        print(error)
coroutine = main(None)
try:
    loop.create_task(coroutine)
except RuntimeError as error:
    print(error)
coroutine.close()
