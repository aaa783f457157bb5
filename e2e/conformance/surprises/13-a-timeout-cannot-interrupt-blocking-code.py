import asyncio
import time


async def attempt(title, *steps):
    try:
        async with asyncio.timeout(0.05) as limit:
            for step in steps:
                outcome = step()
                if outcome is not None:
                    await outcome
        print(title, 'got through', limit.expired(), limit.when() < asyncio.get_running_loop().time())
    except TimeoutError:
        print(title, 'TimeoutError', limit.expired())


def block():
    time.sleep(0.1)


async def main():
    await attempt('only blocking:', block)
    await attempt('blocking, then sleep(0):', block, lambda: asyncio.sleep(0))
    await attempt('blocking, then two turns:', block, lambda: asyncio.sleep(0), lambda: asyncio.sleep(0))
    await attempt('blocking, then a real wait:', block, lambda: asyncio.sleep(0.001))
    await attempt('a wait, then blocking:', lambda: asyncio.sleep(0.01), block)
    await attempt('only a wait:', lambda: asyncio.sleep(1))
    task = asyncio.current_task()
    print(task.cancelling())


asyncio.run(main())
