import asyncio

try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)

async def main():
    loop = asyncio.get_running_loop()
    print(loop.is_running())
    try:
        loop.run_forever()
    except RuntimeError as e:
        print(e)
    c = asyncio.sleep(0)
    try:
        asyncio.run(c)
    except RuntimeError as e:
        print(e)
    c.close()

asyncio.run(main())
try:
    asyncio.run(main)
except (TypeError, ValueError) as e:
    print(type(e).__name__, e)
