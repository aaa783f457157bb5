import asyncio
async def child():
    try: await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print('child', repr(e), e.args)
        raise ValueError('instead')
async def main():
    t = asyncio.create_task(child())
    await asyncio.sleep(0)
    t.cancel('the reason')
    try: await t
    except ValueError as e: print(repr(e), repr(e.__context__))
    t = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    t.cancel('msg')
    try: await t
    except asyncio.CancelledError as e: print(repr(e), t.cancelled())
    async def stubborn():
        try: await asyncio.sleep(1)
        except asyncio.CancelledError: print('no'); return 'survived'
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    print(t.cancel(), t.cancelling())
    print(await t, t.cancelled(), t.uncancel())
    inner = asyncio.create_task(asyncio.sleep(0.05, 'inner'))
    outer = asyncio.create_task(asyncio.wait_for(asyncio.shield(inner), 0.01))
    try: await outer
    except TimeoutError as e: print(repr(e))
    print(await inner)
    f = asyncio.get_running_loop().create_future()
    f.set_exception(KeyError('k'))
    try: await f
    except KeyError as e: print(repr(e))
    try: f.set_result(1)
    except asyncio.InvalidStateError as e: print(repr(e))
    f = asyncio.get_running_loop().create_future()
    try: f.result()
    except asyncio.InvalidStateError as e: print(repr(e))
    try: f.set_exception(StopIteration())
    except TypeError as e: print(repr(e))
    f.cancel()
    try: await f
    except asyncio.CancelledError as e: print(repr(e))
asyncio.run(main())
