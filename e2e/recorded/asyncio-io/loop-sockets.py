# compare: schedule
"""The loop's own calls on sockets."""
import asyncio
import socket


async def serve(listener):
    loop = asyncio.get_running_loop()
    connection, address = await loop.sock_accept(listener)
    print('accepted', address[0], connection.getblocking())
    with connection:
        while data := await loop.sock_recv(connection, 100):
            print('server', data)
            await loop.sock_sendall(connection, data * 2)
    print('server: the end')


async def main():
    loop = asyncio.get_running_loop()
    with socket.create_server(('127.0.0.1', 0)) as listener, socket.socket() as client:
        listener.setblocking(False)
        client.setblocking(False)
        task = asyncio.create_task(serve(listener))
        await loop.sock_connect(client, listener.getsockname())
        await loop.sock_sendall(client, b'abcdef')
        print('client', await loop.sock_recv(client, 100))
        await loop.sock_sendall(client, b'12345')
        buffer = bytearray(20)
        count = await loop.sock_recv_into(client, buffer)
        print('client', bytes(buffer[:count]))
        client.shutdown(socket.SHUT_WR)
        await task
        print(await loop.sock_recv(client, 10))


asyncio.run(main())
