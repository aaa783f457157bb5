"""A server that SIGTERM ends gracefully."""
import asyncio
import os
import signal


async def handle(reader, writer):
    writer.write(b'served ' + await reader.readline())
    writer.close()


async def main():
    loop = asyncio.get_running_loop()
    stop = loop.create_future()
    for sig in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sig, lambda: stop.done() or stop.set_result(None))
    async with await asyncio.start_server(handle, '127.0.0.1', 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(b'x\n')
        print(await reader.read())
        writer.close()
        loop.call_later(0.05, os.kill, os.getpid(), signal.SIGTERM)
        await stop
        print('stopping')
    print('stopped')


asyncio.run(main())
