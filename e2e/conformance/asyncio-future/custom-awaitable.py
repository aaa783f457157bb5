import asyncio

class Twice:
    def __init__(self, f): self.f = f
    def __await__(self):
        a = yield from self.f.__await__()
        yield
        return a * 2

async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    loop.call_later(1, f.set_result, 21)
    print(await Twice(f))

asyncio.run(main())
