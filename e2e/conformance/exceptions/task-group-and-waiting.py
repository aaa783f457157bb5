import asyncio
async def work(n, fail=False):
    try:
        await asyncio.sleep(n / 100)
        if fail: raise ValueError(f'work {n}')
        print('done', n)
        return n
    except asyncio.CancelledError:
        print('cancelled', n)
        raise
    finally:
        print('finally', n)
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            a = tg.create_task(work(1))
            b = tg.create_task(work(2, True))
            c = tg.create_task(work(3))
    except* ValueError as g:
        print(g, g.exceptions)
    print(a.result(), b.exception(), c.cancelled())
    try:
        async with asyncio.timeout(0.015):
            await work(5)
    except TimeoutError as e:
        print(repr(e), repr(e.__cause__))
    try:
        await asyncio.wait_for(work(6, True), 1)
    except ValueError as e: print(repr(e))
    done, pending = await asyncio.wait([asyncio.create_task(work(i, i == 8)) for i in (7, 8)] + [asyncio.create_task(work(9))], return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending), sorted(str(t.exception()) for t in done))
    for t in pending: t.cancel()
    print(await asyncio.gather(*pending, return_exceptions=True))
    for f in asyncio.as_completed([work(2, True)]):
        try: print('as completed', await f)
        except ValueError as e: print('as completed', e)
asyncio.run(main())
