import asyncio
import inspect


async def body(name):
    try:
        print(name, 'starts')
        await asyncio.sleep(0)
    finally:
        print(name, 'cleans up')


async def main():
    early = asyncio.create_task(body('early'))
    coroutine = early.get_coro()
    early.cancel('too soon')
    print(inspect.getcoroutinestate(coroutine), early.done(), early.cancelled())
    try:
        await early
    except asyncio.CancelledError as error:
        print('never began:', error)
    print(inspect.getcoroutinestate(coroutine), early.cancelled())

    late = asyncio.create_task(body('late'))
    await asyncio.sleep(0)
    late.cancel()
    print(await asyncio.gather(late, return_exceptions=True))

    undone = asyncio.create_task(body('undone'))
    undone.cancel()
    print(undone.uncancel(), undone.cancelling())
    print(await asyncio.gather(undone, return_exceptions=True))

    loop = asyncio.get_running_loop()
    loop.call_soon(print, 'a callback between')
    tasks = [asyncio.create_task(body(n)) for n in 'ab']
    loop.call_soon(tasks[1].cancel)
    print(await asyncio.gather(*tasks, return_exceptions=True))


asyncio.run(main())
