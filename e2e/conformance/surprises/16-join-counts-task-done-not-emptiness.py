import asyncio


async def worker(queue, honest):
    while True:
        item = await queue.get()
        print('worker took', item)
        if honest:
            queue.task_done()


async def main():
    for honest in (True, False):
        queue = asyncio.Queue()
        task = asyncio.create_task(worker(queue, honest))
        for item in 'ab':
            queue.put_nowait(item)
        print(queue)
        try:
            await asyncio.wait_for(queue.join(), 0.05)
            print('joined')
        except TimeoutError:
            print('join waits for ever; empty', queue.empty(), str(queue))
        task.cancel()
    queue = asyncio.Queue()
    await queue.join()
    print('joining a queue that was never used')
    queue.put_nowait(1)
    queue.get_nowait()
    queue.task_done()
    try:
        queue.task_done()
    except ValueError as error:
        print(error)
    await queue.join()


asyncio.run(main())
