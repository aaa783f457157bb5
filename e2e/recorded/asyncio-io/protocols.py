# compare: schedule
"""Protocols: what they are told, in which order."""
import asyncio


class Server(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        print('server: made', type(transport).__name__)

    def data_received(self, data):
        print('server: data', data)
        self.transport.write(data[::-1])

    def eof_received(self):
        print('server: eof')

    def connection_lost(self, exc):
        print('server: lost', exc)


class Client(asyncio.Protocol):
    def __init__(self, done):
        self.done = done

    def connection_made(self, transport):
        print('client: made')
        transport.write(b'abc')

    def data_received(self, data):
        print('client: data', data)
        self.done.set_result(data)

    def connection_lost(self, exc):
        print('client: lost', exc)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Server, '127.0.0.1', 0)
    host, port = server.sockets[0].getsockname()
    done = loop.create_future()
    transport, protocol = await loop.create_connection(lambda: Client(done), host, port)
    print('connected', transport.get_extra_info('peername') == (host, port), transport.get_protocol() is protocol)
    print('done', await done)
    print(transport.is_reading(), transport.is_closing())
    transport.close()
    print(transport.is_reading(), transport.is_closing())
    await asyncio.sleep(0.05)
    async with server:
        print(server.is_serving())
    print(server.is_serving(), server.get_loop() is loop)


asyncio.run(main())
