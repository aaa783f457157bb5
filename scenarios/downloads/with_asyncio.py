import asyncio


async def download(page):
    reader, writer = await asyncio.open_connection("api", 80)
    writer.write(f"GET /page/{page} HTTP/1.1\r\nHost: api\r\nConnection: close\r\n\r\n".encode())
    head, _, body = (await reader.read()).partition(b"\r\n\r\n")
    print(page, head.split()[1].decode(), len(body), "bytes")
    writer.close()
    await writer.wait_closed()


async def main():
    await asyncio.gather(*(download(page) for page in range(1, 7)))


asyncio.run(main())
