# compare: schedule
"""Servers: started later, served for ever, closed with clients, waited for."""
import asyncio
import socket


class Quiet(asyncio.Protocol):
    def connection_lost(self, exc):
        print('lost', exc)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Quiet, '127.0.0.1', 0, start_serving=False)
    print(server.is_serving())
    await server.start_serving()
    print(server.is_serving())
    serving = asyncio.create_task(server.serve_forever())
    await asyncio.sleep(0)
    try:
        await server.serve_forever()
    except RuntimeError as e:
        print(str(e).split('<')[0], str(e).split('>')[-1])
    transport, _ = await loop.create_connection(asyncio.Protocol, *server.sockets[0].getsockname())
    await asyncio.sleep(0.02)
    serving.cancel()
    await asyncio.sleep(0.02)
    print(server.is_serving(), serving.done())
    server.close_clients()
    try:
        await serving
    except asyncio.CancelledError:
        print('cancelled')
    await server.wait_closed()
    server.close()
    try:
        await server.serve_forever()
    except RuntimeError as e:
        print(str(e).split('<')[0], str(e).split('>')[-1])
    await asyncio.sleep(0.02)

    with socket.socket() as sock:
        sock.bind(('127.0.0.1', 0))
        async with await loop.create_server(Quiet, sock=sock) as server:
            print(len(server.sockets))
            transport, _ = await loop.create_connection(asyncio.Protocol, *sock.getsockname())
            await asyncio.sleep(0.02)
            server.abort_clients()
            await asyncio.sleep(0.02)
    for options in ({}, {'host': '127.0.0.1', 'sock': 1}, {'port': 0, 'ssl': True}):
        try:
            await loop.create_server(Quiet, **options)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)


asyncio.run(main())
