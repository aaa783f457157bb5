import asyncio

CLIENTS = 3


async def serve(reader, writer):
    global served
    while data := await reader.read(1024):
        writer.write(data)
        await writer.drain()
    print("served", writer.get_extra_info("peername")[0])
    writer.close()
    served += 1
    if served == CLIENTS:
        finished.set()


async def main():
    async with await asyncio.start_server(serve, "", 8000):
        await finished.wait()


served = 0
finished = asyncio.Event()
asyncio.run(main())
