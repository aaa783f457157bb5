"""Writers that are forgotten."""
import asyncio
import gc
import warnings


async def main():
    server = await asyncio.start_server(lambda r, w: w.close(), '127.0.0.1', 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    await asyncio.sleep(0.02)
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter('always')
        del reader, writer
        gc.collect()
        await asyncio.sleep(0.02)
        gc.collect()
    print([str(one.message).split(' transport')[0] for one in seen])
    server.close()
    await server.wait_closed()


asyncio.run(main())
