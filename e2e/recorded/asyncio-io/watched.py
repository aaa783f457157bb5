# compare: schedule
"""Readers and writers of a socket pair, what the loop refuses."""
import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    a, b = socket.socketpair()
    for s in (a, b):
        s.setblocking(False)
    log = []

    def read():
        log.append(('read', a.recv(10)))

    def write():
        log.append('write')
        loop.remove_writer(a)

    loop.add_reader(a, read)
    loop.add_writer(a.fileno(), write)
    b.send(b'1')
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(log)
    b.send(b'2')
    await asyncio.sleep(0.01)
    print(log)
    loop.add_reader(a, log.append, 'other')
    b.send(b'3')
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(log[-1], loop.remove_reader(a), loop.remove_reader(a), loop.remove_writer(b))
    for wrong in ('x', 1.5, -1):
        try:
            loop.add_reader(wrong, print)
        except Exception as e:
            print(type(e).__name__, e)
    transport, protocol = await loop.connect_accepted_socket(asyncio.Protocol, a)
    try:
        loop.add_reader(a, print)
    except RuntimeError as e:
        print(str(e).split(' fd=')[0])
    transport.abort()
    await asyncio.sleep(0)
    a.close()
    b.close()


asyncio.run(main())
