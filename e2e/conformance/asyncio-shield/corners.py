"""shield: what reaches the inner task, who tells of its errors, and what it is worth without a reference."""
import asyncio


async def work(text, seconds=0.01, error=None):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError as cancel:
        print(text, 'was cancelled', cancel.args)
        raise
    print(text, 'ends')
    if error:
        raise error
    return text


async def main():
    inner = asyncio.create_task(work('a'))
    outer = asyncio.shield(inner)
    print(type(outer).__name__, outer is inner)
    print(await outer, await asyncio.shield(inner) , asyncio.shield(inner) is inner)
    inner = asyncio.create_task(work('b'))
    outer = asyncio.shield(inner)
    outer.cancel('outer only')
    try:
        await outer
    except asyncio.CancelledError as error:
        print('outer', error.args, inner.done())
    print(await inner)
    inner = asyncio.create_task(work('c'))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    inner.cancel('inner')
    try:
        await outer
    except asyncio.CancelledError as error:
        print('outer', error.args, outer.cancelled())
    inner = asyncio.create_task(work('d', error=ValueError('late')))
    waiter = asyncio.ensure_future(asyncio.wait_for(asyncio.shield(inner), 0.005))
    try:
        await waiter
    except TimeoutError:
        print('timed out', inner.done())
    await asyncio.sleep(0.02)
    print(inner.done())
    inner = asyncio.create_task(work('e', error=KeyError('seen')))
    try:
        await asyncio.shield(inner)
    except KeyError as error:
        print(repr(error))
    both = asyncio.create_task(work('f'))
    first, second = asyncio.shield(both), asyncio.shield(both)
    first.cancel()
    print(await second, first.cancelled())
    for bad in (3, None, [work]):
        try:
            asyncio.shield(bad)
        except TypeError as error:
            print(error)
    print(await asyncio.shield(work('coroutine')))


asyncio.run(main())
try:
    coroutine = work('outside')
    asyncio.shield(coroutine)
except RuntimeError as error:
    print(error)
coroutine.close()
