"""cancel, cancelling, uncancel: counts, messages, requests that meet a running task, and cancels of done tasks."""
import asyncio


async def counts():
    task = asyncio.current_task()
    log = []
    for n in range(3):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError as error:
            log.append((error.args, task.cancelling()))
    print(log, task.uncancel(), task.uncancel(), task.uncancel(), task.uncancel())
    return 'kept on'


async def itself(*messages):
    task = asyncio.current_task()
    for message in messages:
        task.cancel(message)
    print('requested', task.cancelling(), task)
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as error:
        print('got', error.args)
        raise


async def undone():
    task = asyncio.current_task()
    task.cancel('undone')
    print(task.uncancel(), task.cancelling())
    await asyncio.sleep(0)
    return 'nothing happened'


async def returns():
    asyncio.current_task().cancel('too late')
    return 'lost'


async def raises():
    asyncio.current_task().cancel('too late')
    raise ValueError('not lost')


async def raises_by_hand():
    raise asyncio.CancelledError('by hand')


async def chain(n):
    try:
        if n:
            await asyncio.create_task(chain(n - 1))
        else:
            await asyncio.get_running_loop().create_future()
    except asyncio.CancelledError as error:
        print('chain', n, error.args)
        raise


async def outcome(coroutine, *cancels):
    task = asyncio.create_task(coroutine)
    for message in cancels:
        await asyncio.sleep(0.01)
        print('cancel', task.cancel(message))
    await asyncio.wait([task])
    try:
        print(task.cancelled(), task.cancelling(), task.result(), task.cancel())
    except (asyncio.CancelledError, ValueError) as error:
        print(task.cancelled(), task.cancelling(), repr(error), task.cancel())


async def main():
    await outcome(counts(), 'one', 'two', 'three')
    await outcome(itself('a', 'b'))
    await outcome(itself())
    await outcome(undone())
    await outcome(returns())
    await outcome(raises())
    await outcome(raises_by_hand())
    await outcome(chain(2), 'down')
    task = asyncio.create_task(counts())
    task.cancel('before the start')
    task.cancel('twice')
    await asyncio.wait([task])
    print(task.cancelled(), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args)


asyncio.run(main())
