"""A chat room: what one says, all others hear."""
import asyncio

writers = {}


async def serve(reader, writer):
    name = (await reader.readline()).decode().strip()
    for other in writers.values():
        other.write(f'{name} joins\n'.encode())
    writers[name] = writer
    try:
        async for line in reader:
            for who, other in writers.items():
                if who != name:
                    other.write(f'{name}: {line.decode()}'.encode())
                    await other.drain()
    finally:
        del writers[name]
        writer.close()
        await writer.wait_closed()


async def person(name, address, delay, lines):
    await asyncio.sleep(delay)
    reader, writer = await asyncio.open_connection(*address)
    writer.write(f'{name}\n'.encode())

    async def listen():
        async for line in reader:
            print(f'{name} hears', line.decode().strip())

    listening = asyncio.create_task(listen(), name=f'{name} listens')
    await asyncio.sleep(0.2 - delay)
    for line in lines:
        writer.write(line.encode() + b'\n')
        await asyncio.sleep(0.1)
    await asyncio.sleep(0.5 - 0.1 * len(lines))
    writer.close()
    await writer.wait_closed()
    await listening


async def main():
    server = await asyncio.start_server(serve, '127.0.0.1', 0)
    address = server.sockets[0].getsockname()
    async with asyncio.TaskGroup() as group:
        group.create_task(person('ann', address, 0, ['hello', 'how are you?']), name='ann')
        group.create_task(person('bob', address, 0.05, []), name='bob')
        group.create_task(person('eve', address, 0.1, []), name='eve')
    server.close()
    await server.wait_closed()
    print(writers)


asyncio.run(main())
