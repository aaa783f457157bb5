import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for many in (3, 8, 13):
        out = []
        when = loop.time() + 0.02
        handles = [loop.call_at(when, out.append, number) for number in range(many)]
        await asyncio.sleep(0.05)
        print('call_at', out, handles[0].when() == handles[-1].when())
    out.clear()

    async def sleeper(number):
        await asyncio.sleep(0.02)
        out.append(number)

    await asyncio.gather(*map(sleeper, range(8)))
    print('sleep', out)
    out.clear()
    when = loop.time() + 0.02
    handles = [loop.call_at(when, out.append, number) for number in range(10)]
    for handle in handles[::2]:
        handle.cancel()
    print(handles[1] < handles[2], handles[1] == handles[3], handles[1] <= handles[3])
    await asyncio.sleep(0.03)
    print('half of them cancelled', out)


asyncio.run(main())
