# compare: schedule
"""Reads that are cancelled, or too late; two reads at once."""
import asyncio


async def silent(reader, writer):
    await reader.read()
    writer.close()


async def main():
    server = await asyncio.start_server(silent, '127.0.0.1', 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    try:
        await asyncio.wait_for(reader.readline(), 0.05)
    except TimeoutError:
        print('timeout', repr(reader).split(' transport')[0])
    task = asyncio.create_task(reader.read(10))
    await asyncio.sleep(0.01)
    try:
        await reader.readexactly(2)
    except RuntimeError as e:
        print(e)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled')
    reader.feed_data(b'fed by hand\n')
    print(await reader.readline())
    writer.close()
    await writer.wait_closed()
    print(await reader.read(), reader.at_eof())
    server.close()
    await server.wait_closed()


asyncio.run(main())
