"""Debug mode and sockets."""
import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    a, b = socket.socketpair()
    for call in (loop.sock_recv(a, 1), loop.sock_sendall(a, b'x'), loop.sock_accept(a), loop.sock_recv_into(a, None)):
        try:
            await call
        except ValueError as e:
            print(e)
    a.close()
    b.close()
    try:
        await loop.run_in_executor(None, main())
    except TypeError as e:
        print(e)


import warnings
warnings.simplefilter('ignore')
asyncio.run(main(), debug=True)
