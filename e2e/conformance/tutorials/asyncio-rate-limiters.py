"""At most so many at once, at most so many a second: semaphore, token bucket, leaky bucket, window."""
import asyncio
from collections import deque


class TokenBucket:
    def __init__(self, capacity, per_second):
        self.capacity, self.rate = capacity, per_second
        self.tokens, self.updated = capacity, None
        self.lock = asyncio.Lock()

    async def take(self):
        loop = asyncio.get_running_loop()
        while True:
            now = loop.time()
            if self.updated is not None:
                self.tokens = min(self.capacity, self.tokens + (now - self.updated) * self.rate)
            self.updated = now
            if self.tokens >= 1:
                self.tokens -= 1
                return
            await asyncio.sleep((1 - self.tokens) / self.rate + 0.0005)

    async def __aenter__(self):
        async with self.lock:
            await self.take()
        return self

    async def __aexit__(self, *exc):
        return None


class Window:
    """No more than `limit` calls in any `period`."""

    def __init__(self, limit, period):
        self.limit, self.period, self.calls = limit, period, deque()
        self.lock = asyncio.Lock()

    async def __aenter__(self):
        async with self.lock:
            clock = asyncio.get_running_loop().time
            while len(self.calls) >= self.limit:
                left = self.calls[0] + self.period - clock()
                if left > 0:
                    await asyncio.sleep(left)
                self.calls.popleft()
            self.calls.append(clock())

    async def __aexit__(self, *exc):
        pass


async def fetch(n, limiter, log):
    async with limiter:
        log.append((n, round(asyncio.get_running_loop().time() - began, 1)))
        await asyncio.sleep(0.01)
        return n


class Gauge:
    """Watches how many are inside at once."""

    def __init__(self, limit):
        self.semaphore, self.inside, self.peak = asyncio.BoundedSemaphore(limit), 0, 0

    async def __aenter__(self):
        await self.semaphore.acquire()
        self.inside += 1
        self.peak = max(self.peak, self.inside)

    async def __aexit__(self, *exc):
        self.inside -= 1
        self.semaphore.release()


async def main():
    global began
    for limiter in (Gauge(2), TokenBucket(2, 10), Window(3, 0.3)):
        log, began = [], asyncio.get_running_loop().time()
        results = await asyncio.gather(*(fetch(n, limiter, log) for n in range(6)))
        print(type(limiter).__name__, results, log, getattr(limiter, 'peak', ''))
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)


asyncio.run(main())
