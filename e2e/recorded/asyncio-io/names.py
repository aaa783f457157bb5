"""getaddrinfo and getnameinfo in a thread; several addresses."""
import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    print(await loop.getaddrinfo('127.0.0.1', 80, type=socket.SOCK_STREAM))
    print(await loop.getnameinfo(('127.0.0.1', 80), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV))
    try:
        await loop.getaddrinfo('127.0.0.1', 'no such service')
    except socket.gaierror as e:
        print(repr(e))
    server = await asyncio.start_server(print, ['127.0.0.1', '127.0.0.2'], 0)
    print(sorted(s.getsockname()[0] for s in server.sockets))
    server.close()
    with socket.create_server(('127.0.0.1', 0)) as listener:
        port = listener.getsockname()[1]
    for extra in ({}, {'happy_eyeballs_delay': 0.1}, {'all_errors': True}, {'local_addr': ('127.0.0.1', 0)}):
        try:
            await loop.create_connection(asyncio.Protocol, '127.0.0.1', port, **extra)
        except (OSError, ExceptionGroup) as e:
            print(type(e).__name__, str(e).replace(str(port), 'PORT'))
    try:
        await loop.create_connection(asyncio.Protocol, '127.0.0.1', port, local_addr=('203.0.113.5', 0))
    except OSError as e:
        print(e.errno, e)


asyncio.run(main())
