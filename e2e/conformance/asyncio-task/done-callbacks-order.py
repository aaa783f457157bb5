import asyncio

async def f():
    print('runs')
    return 1

async def main():
    loop = asyncio.get_running_loop()
    t = asyncio.create_task(f())
    def first(t): print('first', t.result())
    def second(t): print('second', t.done())
    t.add_done_callback(first)
    t.add_done_callback(second)
    t.add_done_callback(first)
    print(t.remove_done_callback(first))
    loop.call_soon(print, 'soon')
    await t
    print('awaited')
    t.add_done_callback(lambda t: print('late'))
    await asyncio.sleep(0)

asyncio.run(main())
