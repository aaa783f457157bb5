"""drain() waits while the other side does not read."""
import asyncio

TOTAL = 8_000_000


async def slow(reader, writer):
    await asyncio.sleep(0.2)
    got = 0
    while data := await reader.read(65536):
        got += len(data)
    print('server read', got)
    writer.close()


async def main():
    server = await asyncio.start_server(slow, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    transport = writer.transport
    print(transport.get_write_buffer_limits(), transport.get_write_buffer_size())
    loop = asyncio.get_running_loop()
    begin = loop.time()
    writer.write(bytes(TOTAL))
    print('buffered:', transport.get_write_buffer_size() > 65536)
    await writer.drain()
    print('waited:', loop.time() - begin > 0.15, transport.get_write_buffer_size() <= 16384)
    transport.set_write_buffer_limits(high=1000)
    print(transport.get_write_buffer_limits())
    try:
        transport.set_write_buffer_limits(high=1, low=2)
    except ValueError as e:
        print(e)
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()


asyncio.run(main())
