"""A protocol for a child process."""
import asyncio


class Show(asyncio.SubprocessProtocol):
    def __init__(self, done):
        self.done = done
        self.events = []

    def pipe_data_received(self, fd, data):
        self.events.append((fd, data))

    def pipe_connection_lost(self, fd, exc):
        self.events.append((fd, 'lost', exc))

    def process_exited(self):
        self.events.append('exited')

    def connection_lost(self, exc):
        self.done.set_result(exc)


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    transport, protocol = await loop.subprocess_exec(lambda: Show(done), 'sh', '-c', 'echo out; exit 2', stdin=None)
    print(type(transport).__name__, transport.get_pipe_transport(0))
    print(await done)
    print(sorted(map(str, protocol.events)), transport.get_returncode())
    transport.close()


asyncio.run(main())
