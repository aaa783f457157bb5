# compare: schedule
"""Datagrams: an endpoint that echoes, one that is connected, one that nobody hears."""
import asyncio


class Echo(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport
        print('echo: made')

    def datagram_received(self, data, addr):
        print('echo:', data)
        self.transport.sendto(data.upper(), addr)

    def connection_lost(self, exc):
        print('echo: lost', exc)


class Client(asyncio.DatagramProtocol):
    def __init__(self):
        self.got = asyncio.Queue()

    def datagram_received(self, data, addr):
        self.got.put_nowait(data)

    def error_received(self, exc):
        self.got.put_nowait(exc)


async def main():
    loop = asyncio.get_running_loop()
    server, _ = await loop.create_datagram_endpoint(Echo, local_addr=('127.0.0.1', 0))
    address = server.get_extra_info('sockname')
    client, protocol = await loop.create_datagram_endpoint(Client, remote_addr=address)
    client.sendto(b'one')
    client.sendto(b'two')
    print(await protocol.got.get(), await protocol.got.get())
    try:
        client.sendto(b'x', ('127.0.0.1', 9))
    except ValueError as e:
        print(str(e).split(':')[0])
    try:
        client.sendto('text')
    except TypeError as e:
        print(e)
    server.close()
    await asyncio.sleep(0.05)
    client.sendto(b'three')
    print(repr(await protocol.got.get()))
    client.close()
    await asyncio.sleep(0)


asyncio.run(main())
