import asyncio
async def f(): return 1
async def g(x): return x
f()
c = g(2)
c = None
def k():
    d = f()
    print('in k')
k()
async def main():
    f()
    asyncio.sleep(1)
    print('hi')
    x = f()
    await g(1)
    lst = [f(), g(2)]
    print('leaving')
asyncio.run(main())
async def closes():
    c = f()
    c.close()
asyncio.run(closes())
kept = f()
print('end')
