"""pause_writing, resume_writing, pause_reading, resume_reading."""
import asyncio


class Sender(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        self.resumed = asyncio.Event()
        self.paused = 0

    def pause_writing(self):
        print('pause')
        self.paused += 1

    def resume_writing(self):
        print('resume', self.transport.get_write_buffer_size() <= 1000)
        self.resumed.set()

    def connection_lost(self, exc):
        print('sender: lost', exc)


class Receiver(asyncio.Protocol):
    total = 0

    def connection_made(self, transport):
        self.transport = transport
        transport.pause_reading()
        asyncio.get_running_loop().call_later(0.1, transport.resume_reading)

    def data_received(self, data):
        Receiver.total += len(data)

    def connection_lost(self, exc):
        print('receiver: lost', exc, Receiver.total)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Receiver, '127.0.0.1', 0)
    transport, sender = await loop.create_connection(Sender, *server.sockets[0].getsockname())
    transport.set_write_buffer_limits(high=10_000, low=1000)
    transport.write(bytes(6_000_000))
    print('paused', sender.paused, transport.get_write_buffer_size() > 10_000)
    transport.write(b'more')
    print(sender.paused)
    await sender.resumed.wait()
    transport.write_eof()
    await asyncio.sleep(0.05)
    transport.close()
    server.close()
    await server.wait_closed()


asyncio.run(main())
