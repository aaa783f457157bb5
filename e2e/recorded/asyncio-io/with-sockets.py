# compare: schedule
"""Transports for sockets that the program made."""
import asyncio
import socket


class Show(asyncio.Protocol):
    def connection_made(self, transport):
        print('made', transport.get_extra_info('socket').family.name)

    def data_received(self, data):
        print('data', data)

    def connection_lost(self, exc):
        print('lost', exc)


async def main():
    loop = asyncio.get_running_loop()
    a, b = socket.socketpair()
    transport, _ = await loop.create_connection(Show, sock=a)
    other, _ = await loop.connect_accepted_socket(asyncio.Protocol, b)
    other.write(b'hello')
    await asyncio.sleep(0.01)
    other.close()
    await asyncio.sleep(0.01)
    print(transport.is_closing(), a.fileno())
    sock = transport.get_extra_info('socket')
    reader, writer = socket.socketpair()
    r, w = await asyncio.open_connection(sock=reader)
    writer.send(b'through\n')
    print(await r.readline())
    s = w.get_extra_info('socket')
    for action in (lambda: s.settimeout(5), lambda: s.setblocking(True), lambda: s.settimeout(0), s.gettimeout):
        try:
            print(action())
        except ValueError as e:
            print(e)
    print(hasattr(s, 'recv'), hasattr(s, 'close'), s.type.name)
    writer.close()
    w.close()
    await w.wait_closed()


asyncio.run(main())
