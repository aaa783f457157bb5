# compare: schedule
"""A protocol with a buffer of its own; changing the protocol."""
import asyncio


class Buffered(asyncio.BufferedProtocol):
    def __init__(self, done):
        self.buffer = bytearray(4)
        self.got = b''
        self.done = done

    def get_buffer(self, sizehint):
        return self.buffer

    def buffer_updated(self, nbytes):
        print('updated', nbytes)
        self.got += self.buffer[:nbytes]

    def eof_received(self):
        print('eof', self.got)

    def connection_lost(self, exc):
        self.done.set_result(exc)


class Empty(asyncio.BufferedProtocol):
    def get_buffer(self, sizehint):
        return bytearray()

    def connection_lost(self, exc):
        print('lost', repr(exc))


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    server = await loop.create_server(lambda: Buffered(done), '127.0.0.1', 0)
    transport, protocol = await loop.create_connection(asyncio.Protocol, *server.sockets[0].getsockname())
    transport.write(b'0123456789')
    await asyncio.sleep(0.02)
    transport.close()
    print(await done)
    server.close()
    loop.set_exception_handler(lambda loop, context: print(context['message'], repr(context['exception'])))
    server = await loop.create_server(Empty, '127.0.0.1', 0)
    transport, protocol = await loop.create_connection(asyncio.Protocol, *server.sockets[0].getsockname())
    transport.write(b'x')
    await asyncio.sleep(0.02)
    transport.close()
    server.close()


asyncio.run(main())
