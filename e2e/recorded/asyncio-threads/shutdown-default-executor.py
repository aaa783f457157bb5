"""asyncio.run() waits for what still runs in the default pool."""
import asyncio
import time


def work():
    time.sleep(0.1)
    print('done before run() returns')


async def main():
    asyncio.get_running_loop().run_in_executor(None, work)
    print('main returns')


asyncio.run(main())
print('after run')
