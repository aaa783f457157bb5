"""Queue.shutdown: what is in can be taken, nothing goes in, who waits is woken; at once it empties the queue."""
import asyncio


def attempt(call):
    try:
        print(call())
    except (asyncio.QueueShutDown, asyncio.QueueEmpty, asyncio.QueueFull, ValueError) as error:
        print(type(error).__name__, error.args)


async def tries(log, name, awaitable):
    try:
        log.append((name, await awaitable))
    except asyncio.QueueShutDown as error:
        log.append((name, repr(error)))


async def main():
    queue = asyncio.Queue()
    for n in range(3):
        queue.put_nowait(n)
    print(queue)
    queue.shutdown()
    print(queue, queue.qsize())
    attempt(lambda: queue.put_nowait(9))
    print(await queue.get(), queue.get_nowait())
    queue.task_done()
    queue.shutdown()
    print(queue.get_nowait())
    attempt(queue.get_nowait)
    queue.task_done()
    queue.task_done()
    await queue.join()
    attempt(queue.task_done)

    queue, log = asyncio.Queue(2), []
    await queue.put('a')
    await queue.put('b')
    putters = [asyncio.create_task(tries(log, f'put {n}', queue.put(n))) for n in range(2)]
    joiner = asyncio.create_task(tries(log, 'join', queue.join()))
    await asyncio.sleep(0)
    print(queue)
    queue.shutdown(immediate=True)
    await asyncio.wait(putters + [joiner])
    print(log, queue, queue.empty())

    queue, log = asyncio.LifoQueue(), []
    getters = [asyncio.create_task(tries(log, f'get {n}', queue.get())) for n in range(3)]
    await asyncio.sleep(0)
    queue.put_nowait('only')
    queue.shutdown()
    await asyncio.wait(getters)
    print(log)
    queue = asyncio.PriorityQueue(1)
    await queue.put((2, 'b'))
    getter = asyncio.create_task(tries(log, 'cancelled', queue.put((1, 'a'))))
    await asyncio.sleep(0)
    getter.cancel()
    await asyncio.wait([getter])
    print(queue, queue.full(), queue.maxsize, getter.cancelled())
    attempt(lambda: queue.put_nowait(1))
    print(asyncio.Queue(-1).full(), asyncio.Queue[int])


asyncio.run(main())
