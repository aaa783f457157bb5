import asyncio


def show(call):
    try:
        print(call())
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, error)


show(asyncio.get_event_loop)
show(asyncio.get_running_loop)
show(lambda: asyncio.get_event_loop(1))
show(asyncio.Future)
show(lambda: asyncio.ensure_future(asyncio.Future))
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop, asyncio.Future().get_loop() is loop)


async def main():
    return asyncio.get_event_loop() is asyncio.get_running_loop()


print(loop.run_until_complete(main()), asyncio.run(main()))
asyncio.set_event_loop(None)
loop.close()
show(asyncio.get_event_loop)
asyncio.get_event_loop()
