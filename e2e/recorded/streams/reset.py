# compare: schedule
"""The other side resets the connection."""
import asyncio
import socket
import struct


async def main():
    ends = []
    server = await asyncio.start_server(lambda r, w: ends.append((r, w)), '127.0.0.1', 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    await asyncio.sleep(0.05)
    sock = ends[0][1].get_extra_info('socket')
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
    ends[0][1].transport.abort()
    try:
        print(await reader.read())
    except ConnectionResetError as e:
        print(repr(e))
    print(repr(reader.exception()), writer.is_closing())
    try:
        writer.write(b'x')
        await writer.drain()
    except ConnectionResetError as e:
        print(repr(e))
    try:
        await writer.wait_closed()
    except ConnectionResetError as e:
        print(repr(e))
    for _ in range(7):
        writer.write(b'lost')
    try:
        ends[0][1].write(b'lost')
        await ends[0][1].drain()
    except ConnectionResetError as e:
        print(repr(e))
    server.close()
    await server.wait_closed()


asyncio.run(main())
