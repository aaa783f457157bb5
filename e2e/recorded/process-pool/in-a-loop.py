"""Calls in processes from a coroutine."""
import asyncio
from concurrent.futures import ProcessPoolExecutor
import multiprocessing as mp


def square(x):
    return x * x


def wrong():
    raise ValueError('in a worker')


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(2, mp.get_context('fork')) as executor:
        print(await asyncio.gather(*(loop.run_in_executor(executor, square, n) for n in range(5))))
        try:
            await loop.run_in_executor(executor, wrong)
        except ValueError as error:
            print(error)


if __name__ == '__main__':
    asyncio.run(main())
