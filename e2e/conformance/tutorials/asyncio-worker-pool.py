# compare: order
"""Workers take jobs off a queue; failures are counted and tried again; the pool is shut down in good order."""
import asyncio
import itertools
import logging
import sys

logging.basicConfig(format='%(levelname)s:%(name)s:%(message)s', level=logging.INFO, stream=sys.stdout)
log = logging.getLogger('pool')


class Job:
    ids = itertools.count(1)

    def __init__(self, work, *args, tries=2):
        self.id, self.work, self.args, self.tries = next(self.ids), work, args, tries
        self.done = asyncio.get_running_loop().create_future()


class Pool:
    def __init__(self, size):
        self.queue = asyncio.Queue(maxsize=3)
        self.workers = [asyncio.create_task(self._work(), name=f'worker-{n}') for n in range(size)]
        self.handled = dict.fromkeys((task.get_name() for task in self.workers), 0)

    async def submit(self, work, *args, **kwargs):
        job = Job(work, *args, **kwargs)
        await self.queue.put(job)
        return job.done

    async def _work(self):
        name = asyncio.current_task().get_name()
        while True:
            job = await self.queue.get()
            try:
                result = await job.work(*job.args)
            except Exception as error:
                job.tries -= 1
                if job.tries:
                    log.warning('%s: job %d failed (%s), once more', name, job.id, error)
                    asyncio.create_task(self.queue.put(job))
                    await asyncio.sleep(0)
                else:
                    log.error('%s: gives job %d up', name, job.id, exc_info=job.id == 4)
                    job.done.set_exception(error)
            else:
                if not job.done.cancelled():
                    job.done.set_result(result)
            finally:
                self.handled[name] += 1
                self.queue.task_done()

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, *_):
        if kind is None:
            await self.queue.join()
        for worker in self.workers:
            worker.cancel()
        ended = await asyncio.gather(*self.workers, return_exceptions=True)
        log.info('closed, %s', [type(e).__name__ for e in ended])


attempts = {}


async def square(n):
    await asyncio.sleep(n / 100)
    return n * n


async def flaky(n):
    attempts[n] = attempts.get(n, 0) + 1
    await asyncio.sleep(0.01)
    if attempts[n] < n:
        raise ConnectionError(f'attempt {attempts[n]}')
    return f'flaky {n}'


async def main():
    async with Pool(2) as pool:
        futures = [await pool.submit(square, n) for n in (3, 1, 2)]
        futures.append(await pool.submit(flaky, 3))
        futures.append(await pool.submit(flaky, 2))
        futures.append(await pool.submit(square, 'text'))
        futures[1].cancel()
        print(pool.queue.qsize(), pool.queue.full())
    results = await asyncio.gather(*futures, return_exceptions=True)
    for future, result in zip(futures, results):
        print(type(result).__name__, result, future.cancelled())
    print(pool.handled, pool.queue.empty())
    try:
        async with Pool(1) as pool:
            await pool.submit(square, 1)
            raise KeyboardInterrupt('stopped in the body')
    except KeyboardInterrupt as stop:
        print(stop)


asyncio.run(main())
