# compare: schedule
"""An echo server and two clients, in one loop."""
import asyncio


async def handle(reader, writer):
    while data := await reader.readline():
        print('server got', data)
        writer.write(data.upper())
        await writer.drain()
    print('server: end of the stream')
    writer.close()
    await writer.wait_closed()


async def client(name, port, lines):
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    for line in lines:
        writer.write(line)
        await writer.drain()
        print(name, 'got', await reader.readline())
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(handle, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    print(type(server).__name__, server.is_serving(), len(server.sockets), port > 1024)
    await client('one', port, [b'hello\n', b'world\n'])
    await client('two', port, [b'again\n'])
    server.close()
    print(server.is_serving(), server.sockets)
    await server.wait_closed()


asyncio.run(main())
