"""What endpoints of datagrams refuse; Unix datagrams; broadcasts."""
import asyncio
import os
import socket
import tempfile


class Show(asyncio.DatagramProtocol):
    def datagram_received(self, data, addr):
        print('got', data, addr if isinstance(addr, (str, type(None))) else 'address')


async def main():
    loop = asyncio.get_running_loop()
    for options in ({}, {'local_addr': '127.0.0.1'}, {'local_addr': ('127.0.0.1',)}, {'sock': socket.socket()},
                    {'sock': socket.socket(type=socket.SOCK_DGRAM), 'family': socket.AF_INET}):
        try:
            await loop.create_datagram_endpoint(Show, **options)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, str(e).split(', got')[0].replace('AddressFamily.AF_INET', '2'))
        if 'sock' in options:
            options['sock'].close()
    transport, _ = await loop.create_datagram_endpoint(Show, family=socket.AF_INET, allow_broadcast=True)
    print(transport.get_extra_info('sockname'), transport.get_write_buffer_size())
    transport.close()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'socket')
        server, _ = await loop.create_datagram_endpoint(Show, local_addr=path, family=socket.AF_UNIX)
        client, _ = await loop.create_datagram_endpoint(Show, remote_addr=path, family=socket.AF_UNIX)
        client.sendto(b'hello')
        await asyncio.sleep(0.01)
        client.abort()
        server.close()
        await asyncio.sleep(0.01)
    print(client.is_closing(), server.is_closing())


asyncio.run(main())
