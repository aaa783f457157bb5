"""Child processes that are terminated, killed, too slow; several at once."""
import asyncio
import signal


async def sleeper():
    return await asyncio.create_subprocess_exec('sleep', '10')


async def main():
    process = await sleeper()
    print(process.returncode)
    process.terminate()
    print(await process.wait() == -signal.SIGTERM)
    process = await sleeper()
    process.kill()
    print(await process.wait())
    process = await sleeper()
    process.send_signal(signal.SIGINT)
    print(await process.wait())
    process = await sleeper()
    try:
        await asyncio.wait_for(process.wait(), 0.1)
    except TimeoutError:
        process.kill()
        print('timeout', await process.wait())
    try:
        process.terminate()
    except ProcessLookupError as e:
        print(repr(e))
    loop = asyncio.get_running_loop()
    begin = loop.time()
    processes = [await asyncio.create_subprocess_shell(f'sleep 0.{n}; exit {n}') for n in (3, 1, 2)]
    print(await asyncio.gather(*[process.wait() for process in processes]), loop.time() - begin < 0.55)


asyncio.run(main())
