# compare: schedule
"""Loops with a selector that the program brings, or looks at."""
import asyncio
import selectors


class Counting(selectors.SelectSelector):
    selected = 0

    def select(self, timeout=None):
        Counting.selected += 1
        return super().select(timeout)


async def echo(reader, writer):
    writer.write(await reader.readline())
    writer.close()


async def main():
    server = await asyncio.start_server(echo, '127.0.0.1', 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b'hello\n')
    print(await reader.read(), repr(writer.transport).split('read')[1])
    writer.close()
    server.close()
    await asyncio.sleep(0.01)


for kind in (Counting, selectors.PollSelector):
    asyncio.run(main(), loop_factory=lambda: asyncio.SelectorEventLoop(kind()))
print(Counting.selected > 5)


async def look():
    selector = asyncio.get_running_loop()._selector
    print(type(selector).__name__, len(selector.get_map()))
    await main()
    print(asyncio.get_running_loop()._selector is selector)


asyncio.run(look())
