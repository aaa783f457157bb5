# compare: schedule
"""write_eof() closes one direction only."""
import asyncio


async def handle(reader, writer):
    data = await reader.read()
    print('server has all of', data, reader.at_eof())
    writer.write(b'you said ' + data)
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(handle, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    writer.writelines([b'a', b'bc', b'def'])
    print(writer.can_write_eof(), writer.is_closing())
    writer.write_eof()
    try:
        writer.write(b'more')
    except RuntimeError as e:
        print(e)
    print(await reader.read())
    writer.close()
    print(writer.is_closing())
    await writer.wait_closed()
    server.close()
    await server.wait_closed()


asyncio.run(main())
