# compare: schedule
"""More of the loop's calls: partly sent, datagrams, cancelled."""
import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    a, b = socket.socketpair()
    for s in (a, b):
        s.setblocking(False)
    try:
        await asyncio.wait_for(loop.sock_recv(a, 10), 0.02)
    except TimeoutError:
        print('timeout')
    task = asyncio.create_task(loop.sock_recv(a, 10))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0)
    await loop.sock_sendall(b, b'kept')
    print(await loop.sock_recv(a, 10))
    a.close()
    b.close()
    u, v = socket.socket(type=socket.SOCK_DGRAM), socket.socket(type=socket.SOCK_DGRAM)
    for s in (u, v):
        s.setblocking(False)
        s.bind(('127.0.0.1', 0))
    receiving = asyncio.create_task(loop.sock_recvfrom(v, 100))
    await asyncio.sleep(0)
    print(await loop.sock_sendto(u, b'datagram', v.getsockname()))
    data, address = await receiving
    print(data, address == u.getsockname())
    buffer = bytearray(4)
    await loop.sock_sendto(v, b'back', u.getsockname())
    count, address = await loop.sock_recvfrom_into(u, buffer)
    print(count, buffer)
    u.close()
    v.close()
    closed = socket.socket()
    closed.setblocking(False)
    closed.close()
    for call in (loop.sock_recv(closed, 1), loop.sock_connect(closed, ('127.0.0.1', 1)), loop.sock_accept(closed)):
        try:
            await call
        except OSError as e:
            print(type(e).__name__, e)


asyncio.run(main())
