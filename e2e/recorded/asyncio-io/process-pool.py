"""Work in other processes."""
import asyncio, concurrent.futures, os
def cpu(n): return n * n
async def main():
    loop = asyncio.get_running_loop()
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        print(await asyncio.gather(*[loop.run_in_executor(pool, cpu, n) for n in range(4)]))
if __name__ == '__main__':
    asyncio.run(main())
