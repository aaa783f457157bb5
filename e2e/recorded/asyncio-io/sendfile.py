"""Files that are sent over a socket and over a transport."""
import asyncio
import io
import socket
import tempfile


async def main():
    loop = asyncio.get_running_loop()
    a, b = socket.socketpair()
    a.setblocking(False)
    with tempfile.TemporaryFile() as file:
        file.write(b'0123456789' * 10)
        file.seek(0)
        print(await loop.sock_sendfile(a, file, 5, 20), file.tell(), b.recv(100))
        for args in ((file, -1), (file, 0, 0), (io.StringIO(), 'x')):
            try:
                await loop.sock_sendfile(a, *args)
            except (TypeError, ValueError) as e:
                print(type(e).__name__, e)
        transport, _ = await loop.create_connection(asyncio.Protocol, sock=a)
        print(await loop.sendfile(transport, file, 90), b.recv(100))
        transport.close()
        try:
            await loop.sendfile(transport, file)
        except RuntimeError as e:
            print(e)
    b.close()
    await asyncio.sleep(0.01)


asyncio.run(main())
