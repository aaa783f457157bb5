import asyncio
async def main():
    await asyncio.sleep(0.01)
    raise KeyboardInterrupt
try: asyncio.run(main())
except KeyboardInterrupt as e: print(repr(e))
async def task():
    try: await asyncio.sleep(1)
    finally: print('cleanup')
async def main2():
    t = asyncio.create_task(task())
    await asyncio.sleep(0)
    raise SystemExit('bye')
asyncio.run(main2())
