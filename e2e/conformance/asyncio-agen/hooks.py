"""Async generators and the loop: hooks, dropping, closing at the end, mistakes in finally, generators after shutdown."""
import asyncio
import sys
import warnings


async def ticks(name, error=None):
    try:
        for n in range(10):
            yield n
    except GeneratorExit:
        print(name, 'GeneratorExit')
        raise
    finally:
        await asyncio.sleep(0)
        print(name, 'left', asyncio.current_task().get_name() != 'main')
        if error:
            raise error


async def breaks(name):
    async for n in ticks(name):
        if n:
            break
    print(name, 'broke')


async def main():
    asyncio.current_task().set_name('main')
    hooks = sys.get_asyncgen_hooks()
    print(hooks.firstiter.__name__, hooks.finalizer.__name__)
    await breaks('dropped')
    await asyncio.sleep(0)
    await asyncio.sleep(0.01)
    source = ticks('closed')
    print(await anext(source))
    await source.aclose()
    await source.aclose()
    try:
        await anext(source)
    except StopAsyncIteration:
        print('stopped')
    source = ticks('raising', ValueError('in finally'))
    await anext(source)
    try:
        await source.aclose()
    except ValueError as error:
        print(repr(error))
    source = ticks('thrown')
    await anext(source)
    try:
        await source.athrow(KeyError('thrown in'))
    except KeyError as error:
        print(repr(error))
    never = ticks('never begun')
    del never
    source = ticks('dropped raising', OSError('lost'))
    await anext(source)
    del source
    await asyncio.sleep(0.01)


asyncio.run(main())
print(sys.get_asyncgen_hooks())
loop = asyncio.new_event_loop()


async def late():
    await loop.shutdown_asyncgens()
    source = ticks('late')
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter('always')
        await anext(source)
    print([str(each.message).split(' at 0x')[0] for each in log])
    await source.aclose()


loop.run_until_complete(late())
loop.close()
kept = ticks('outlives its loop')
loop = asyncio.new_event_loop()
loop.run_until_complete(anext(kept))
loop.close()
del kept
print('end')
