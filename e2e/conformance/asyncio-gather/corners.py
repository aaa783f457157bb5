"""gather: wrong things, the same awaitable twice, nothing, other loops, cancels from inside and outside."""
import asyncio


async def work(n, seconds=0, error=None):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError as cancel:
        print('work', n, 'cancelled', cancel.args)
        raise
    if error:
        raise error
    return n


async def outcome(awaitable):
    try:
        return await awaitable
    except (Exception, asyncio.CancelledError) as error:
        return repr(error)


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(), asyncio.gather())
    coroutine = work('same')
    task = asyncio.create_task(work('task'))
    print(await asyncio.gather(coroutine, task, coroutine, task, work('new')))
    done = loop.create_future()
    done.set_result('done')
    failed = loop.create_future()
    failed.set_exception(ValueError('failed'))
    print(await asyncio.gather(done, failed, return_exceptions=True))
    gathered = asyncio.gather(done, done)
    print(gathered, gathered.done())
    print(await outcome(asyncio.gather(done, failed, work('on'))))
    for bad in (3, [work], None):
        try:
            asyncio.gather(done, bad)
        except TypeError as error:
            print(error)
    gathered = asyncio.gather(work(1, 1), work(2, 1))
    print(gathered)
    await asyncio.sleep(0.01)
    print(gathered.cancel('all'), await outcome(gathered), gathered.cancelled(), gathered.cancel())
    tasks = [asyncio.create_task(work(n, 1)) for n in (3, 4)]
    gathered = asyncio.gather(*tasks, return_exceptions=True)
    await asyncio.sleep(0)
    tasks[0].cancel('one')
    await asyncio.sleep(0.01)
    print(gathered.done(), tasks[1].done())
    gathered.cancel('rest')
    print(await outcome(gathered), gathered.cancelled())
    tasks = [asyncio.create_task(work(n, 0.01)) for n in (5, 6)]
    gathered = asyncio.gather(*tasks)
    await asyncio.sleep(0)
    tasks[0].cancel('five')
    print(await outcome(gathered), gathered.cancelled(), await tasks[1])
    late = asyncio.gather(work(7, 0.01, KeyError(7)), work(8, 0.02, KeyError(8)))
    print(await outcome(late))
    await asyncio.sleep(0.02)
    inner = asyncio.gather(work(9, 1), work(10, 0.01))
    outer = asyncio.gather(inner, work(11, 0.01, ValueError('outer')))
    print(await outcome(outer), inner.done())
    inner.cancel()
    print(await outcome(inner))
    print(await asyncio.gather(work(12, 0, asyncio.CancelledError('own')), return_exceptions=True))


asyncio.run(main())
try:
    asyncio.gather()
except RuntimeError as error:
    print(error)
coroutine = work(0)
try:
    asyncio.gather(coroutine)
except RuntimeError as error:
    print(error)
coroutine.close()
