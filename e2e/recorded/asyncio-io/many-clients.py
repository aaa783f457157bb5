"""A hundred clients at once."""
import asyncio

served = 0


async def handle(reader, writer):
    global served
    number = await reader.readline()
    await asyncio.sleep(0.01)
    writer.write(b'%d\n' % (int(number) ** 2))
    await writer.drain()
    writer.close()
    served += 1


async def ask(address, n):
    reader, writer = await asyncio.open_connection(*address)
    writer.write(b'%d\n' % n)
    answer = int(await reader.readline())
    writer.close()
    await writer.wait_closed()
    return answer


async def main():
    server = await asyncio.start_server(handle, '127.0.0.1', 0)
    address = server.sockets[0].getsockname()
    answers = await asyncio.gather(*[ask(address, n) for n in range(100)])
    print(answers == [n * n for n in range(100)], served)
    server.close()
    await server.wait_closed()


asyncio.run(main())
