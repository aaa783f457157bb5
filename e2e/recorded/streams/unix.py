# compare: schedule
"""Streams over Unix sockets; the path goes when the server does."""
import asyncio
import os
import tempfile


async def handle(reader, writer):
    print('server got', await reader.readline(), repr(writer.get_extra_info('peername')))
    writer.write(b'answer\n')
    writer.close()
    await writer.wait_closed()


async def main():
    loop = asyncio.get_running_loop()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'echo')
        server = await asyncio.start_unix_server(handle, path)
        print(os.listdir(folder), server.sockets[0].getsockname() == path)
        reader, writer = await asyncio.open_unix_connection(path)
        writer.write(b'question\n')
        print(await reader.read())
        writer.close()
        await writer.wait_closed()
        server.close()
        await server.wait_closed()
        print(os.listdir(folder))
        try:
            await asyncio.open_unix_connection(path)
        except FileNotFoundError as e:
            print(repr(e))
        for kind in ({}, {'path': path, 'sock': 1}):
            try:
                await loop.create_unix_server(asyncio.Protocol, **kind)
            except ValueError as e:
                print(e)


asyncio.run(main())
