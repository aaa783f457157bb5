# compare: schedule
"""Nobody listens."""
import asyncio
import socket
import traceback


async def main():
    with socket.create_server(('127.0.0.1', 0)) as listener:
        port = listener.getsockname()[1]
    try:
        await asyncio.open_connection('127.0.0.1', port)
    except ConnectionRefusedError as e:
        print(type(e).__name__, e.errno, str(e).replace(str(port), 'PORT'))
    try:
        await asyncio.wait_for(asyncio.open_connection('127.0.0.1', port), 1)
    except OSError as e:
        print(type(e).__name__)
    loop = asyncio.get_running_loop()
    for arguments in ({}, {'host': '127.0.0.1', 'port': 1, 'sock': socket.socket()}, {'server_hostname': 'x'},
                      {'sock': socket.socket(type=socket.SOCK_DGRAM)}):
        try:
            await loop.create_connection(asyncio.Protocol, **arguments)
        except ValueError as e:
            print(str(e).split(', got')[0])
        if 'sock' in arguments:
            arguments['sock'].close()
    try:
        await asyncio.open_connection('127.0.0.1', port)
    except OSError:
        print(traceback.format_exc().replace(str(port), 'PORT'))


asyncio.run(main())
