# compare: schedule
"""A handler that raises, one that returns at once, one that is a plain function."""
import asyncio


async def fails(reader, writer):
    data = await reader.readline()
    raise ValueError(data)


async def returns(reader, writer):
    print('returns')


def plain(reader, writer):
    print('plain function')
    writer.write(b'bye')
    writer.close()


async def ask(handler):
    server = await asyncio.start_server(handler, '127.0.0.1', 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b'line\n')
    try:
        print('got', await asyncio.wait_for(reader.read(), 0.2))
    except TimeoutError:
        print('nothing came')
    writer.close()
    await writer.wait_closed()
    server.close()
    await asyncio.sleep(0.05)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context['message'], repr(context['exception'])))
    await ask(fails)
    await ask(plain)


asyncio.run(main())
