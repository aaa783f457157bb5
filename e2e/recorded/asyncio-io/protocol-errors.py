# compare: schedule
"""Protocols that raise."""
import asyncio


class Fails(asyncio.Protocol):
    def __init__(self, where):
        self.where = where

    def act(self, name):
        if self.where == name:
            raise ValueError(name)

    def connection_made(self, transport):
        self.act('connection_made')

    def data_received(self, data):
        self.act('data_received')

    def eof_received(self):
        self.act('eof_received')

    def connection_lost(self, exc):
        print('lost', repr(exc))
        self.act('connection_lost')


def tell(loop, context):
    print(context['message'].split(' at 0x')[0].split('(<')[0], repr(context['exception']))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(tell)
    for where in ('connection_made', 'data_received', 'eof_received', 'connection_lost'):
        print('--', where)
        server = await loop.create_server(lambda: Fails(where), '127.0.0.1', 0)
        transport, _ = await loop.create_connection(asyncio.Protocol, *server.sockets[0].getsockname())
        transport.write(b'data')
        await asyncio.sleep(0.02)
        if not transport.is_closing():
            transport.write_eof()
        await asyncio.sleep(0.02)
        transport.close()
        server.close()
        await server.wait_closed()

    def factory():
        raise ValueError('factory')

    server = await loop.create_server(factory, '127.0.0.1', 0)
    try:
        await loop.create_connection(factory, *server.sockets[0].getsockname())
    except ValueError as e:
        print(repr(e))
    server.close()


asyncio.run(main())
