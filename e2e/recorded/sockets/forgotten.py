"""Sockets and writers that are dropped: the other side sees the end."""
import asyncio
import socket

a, b = socket.socketpair()
del a
print(b.recv(1))
b.close()


async def main():
    ends = []
    server = await asyncio.start_server(lambda r, w: ends.append((r, w)), '127.0.0.1', 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    await asyncio.sleep(0.02)
    ends.clear()
    print(await asyncio.wait_for(reader.read(), 1))
    writer.close()
    server.close()


asyncio.run(main())
