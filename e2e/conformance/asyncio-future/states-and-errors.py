import asyncio

async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    for read in (f.result, f.exception):
        try:
            read()
        except asyncio.InvalidStateError as e:
            print(e)
    g = asyncio.Future()
    g.set_exception(RuntimeError('no'))
    try:
        await g
    except RuntimeError as e:
        print('raised', e)
    h = asyncio.Future()
    print(h.cancel('why'), h.cancel(), h.cancelled())
    try:
        h.result()
    except asyncio.CancelledError as e:
        print(repr(e))
    try:
        f.set_exception(StopIteration())
    except (TypeError, RuntimeError) as e:
        print(type(e).__name__, e)
    f.cancel()

asyncio.run(main())
