import asyncio
async def gen():
    yield 1
async def main():
    a = gen()
    a.asend(None); print('asend')
    anext(a, 1); print('anext 2')
    anext(a); print('anext 1')
    a.__anext__(); print('__anext__')
    a.athrow(ValueError); print('athrow')
    a.aclose(); print('aclose')
    x = anext(a, 5); x = 0; print('x')
    await a.aclose()
    y = a.__anext__(); print(y is None); del y; print('closed')
asyncio.run(main())
