"""Streams, transports and servers as text."""
import asyncio
import re


def shown(thing):
    return re.sub(r"0x\w+|fd=\d+|, \d{4,5}\)", '…', repr(thing))


async def main():
    ends = []
    server = await asyncio.start_server(lambda r, w: ends.append((r, w)), '127.0.0.1', 0)
    print(shown(server))
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname(), limit=500)
    await asyncio.sleep(0.02)
    print(shown(reader))
    print(shown(writer))
    ends[0][1].write(b'abc')
    await asyncio.sleep(0.02)
    print(shown(reader))
    ends[0][1].write(bytes(3000))
    await asyncio.sleep(0.02)
    print(shown(reader))
    print(shown(writer.get_extra_info('socket')), sorted(writer.transport._extra))
    print(writer.get_extra_info('nothing'), writer.get_extra_info('nothing', 5))
    transport = writer.transport
    writer.close()
    print(shown(transport))
    ends[0][1].close()
    await asyncio.sleep(0.02)
    print(shown(transport))
    server.close()
    print(shown(server))


asyncio.run(main())
