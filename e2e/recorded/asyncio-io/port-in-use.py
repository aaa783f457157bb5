"""The port of another server."""
import asyncio
import traceback


async def main():
    server = await asyncio.start_server(print, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    try:
        await asyncio.start_server(print, '127.0.0.1', port)
    except OSError as e:
        print(e.errno, traceback.format_exc().replace(str(port), 'PORT'))
    server.close()
    try:
        await asyncio.start_server(print, '203.0.113.9', 0)
    except OSError as e:
        print(e.errno, e)


asyncio.run(main())
