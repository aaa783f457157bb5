import asyncio

def say(*a): print(*a)

async def main():
    loop = asyncio.get_running_loop()
    t = loop.time()
    loop.call_later(2, say, 'two')
    loop.call_at(t + 1, say, 'one')
    loop.call_later(0, say, 'zero')
    h = loop.call_later(1.5, say, 'never')
    print(round(h.when() - t, 1))
    loop.call_later(1, h.cancel)
    await asyncio.sleep(3)
    print(round(loop.time() - t))

asyncio.run(main())
