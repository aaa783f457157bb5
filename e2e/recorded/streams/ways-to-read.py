# compare: schedule
"""The ways to read: exactly, until a separator, a line, up to n, all, line by line; and what is missing at the end."""
import asyncio


async def feed(reader, writer):
    for part in (b'12', b'345', b'6;7', b'8;\nline one\nli', b'ne two\nabc', b'def', b'tail without end'):
        writer.write(part)
        await writer.drain()
        await asyncio.sleep(0.06)
    writer.close()


async def main():
    server = await asyncio.start_server(feed, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    print(await reader.readexactly(4))
    print(await reader.readuntil(b';'))
    print(await reader.readuntil((b'!', b';')))
    print(await reader.readline())
    print(await reader.readline(), reader.at_eof())
    print(await reader.readline())
    print(await reader.read(2), await reader.read(0), await reader.read(100))
    try:
        await reader.readuntil(b'XYZ')
    except asyncio.IncompleteReadError as e:
        print(repr(e), e.partial, e.expected)
    print(reader.at_eof(), await reader.read(), await reader.readline())
    try:
        await reader.readexactly(3)
    except asyncio.IncompleteReadError as e:
        print(repr(e), e.partial, e.expected)
    for wrong in (-1,):
        try:
            await reader.readexactly(wrong)
        except ValueError as e:
            print(repr(e))
    try:
        await reader.readuntil(b'')
    except ValueError as e:
        print(repr(e))
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()


asyncio.run(main())
