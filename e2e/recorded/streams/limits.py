# compare: schedule
"""Lines longer than the limit."""
import asyncio


async def send(reader, writer):
    writer.write(b'x' * 30 + b'\nshort\n' + b'y' * 50)
    await asyncio.sleep(0.06)
    writer.write(b'y' * 10 + b'\nend\n')
    await asyncio.sleep(0.06)
    writer.close()


async def main():
    server = await asyncio.start_server(send, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection('127.0.0.1', port, limit=20)
    await asyncio.sleep(0.03)
    print(repr(reader).split(' transport')[0])
    try:
        await reader.readuntil(b'\n')
    except asyncio.LimitOverrunError as e:
        print(repr(e), e.consumed)
    try:
        await reader.readline()
    except ValueError as e:
        print(repr(e))
    print(await reader.readline())
    try:
        await reader.readline()
    except ValueError as e:
        print(repr(e))
    while line := await reader.readline():
        print(line)
    try:
        asyncio.StreamReader(limit=0)
    except ValueError as e:
        print(repr(e))
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()


asyncio.run(main())
