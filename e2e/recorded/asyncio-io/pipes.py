# compare: schedule
"""add_reader and add_writer on a pipe, and transports for its ends."""
import asyncio
import os


async def main():
    loop = asyncio.get_running_loop()
    r, w = os.pipe()
    os.set_blocking(r, False)
    got = loop.create_future()

    def readable():
        data = os.read(r, 100)
        print('readable', data)
        if data == b'end':
            print(loop.remove_reader(r), loop.remove_reader(r))
            got.set_result(None)

    loop.add_reader(r, readable)
    os.write(w, b'one')
    await asyncio.sleep(0.05)
    os.write(w, b'end')
    await got
    written = loop.create_future()
    loop.add_writer(w, written.set_result, 'can be written')
    print(await written, loop.remove_writer(w))
    os.close(r)
    os.close(w)

    r, w = os.pipe()
    reader = asyncio.StreamReader()
    transport, _ = await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), open(r, 'rb', 0))
    writing, protocol = await loop.connect_write_pipe(asyncio.streams.FlowControlMixin, open(w, 'wb', 0))
    print(type(transport).__name__, type(writing).__name__)
    writing.write(b'through the pipe\nand more')
    print(await reader.readline())
    writing.close()
    print(await reader.read())
    transport.close()
    await asyncio.sleep(0)


asyncio.run(main())
