"""sock_sendall() of more than the connection takes."""
import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    a, b = socket.socketpair()
    a.setblocking(False)
    b.setblocking(False)
    sending = asyncio.create_task(loop.sock_sendall(a, b'x' * 1_000_000))
    await asyncio.sleep(0.01)
    print(sending.done())
    got = 0
    while got < 1_000_000:
        got += len(await loop.sock_recv(b, 100_000))
    await sending
    print(got)
    a.close()
    b.close()


asyncio.run(main())
