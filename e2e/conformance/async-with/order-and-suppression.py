import asyncio

class M:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    async def __aenter__(self):
        print('entering', self.name)
        await asyncio.sleep(0.1)
        return self.name
    async def __aexit__(self, t, v, tb):
        await asyncio.sleep(0.1)
        print('exit', self.name, t and t.__name__)
        return self.swallow

async def main():
    async with M('a') as a, M('b', True) as b:
        print(a, b)
        raise ValueError('lost')
    for i in range(3):
        async with M(i):
            if i == 1: break
    try:
        async with M('outer'):
            async with M('inner'):
                await asyncio.wait_for(asyncio.sleep(5), 0.5)
    except TimeoutError as e:
        print('timed out', repr(e))
    try:
        async with 3: pass
    except TypeError as e:
        print(e)

asyncio.run(main())
