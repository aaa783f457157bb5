import asyncio
async def a():
    await asyncio.sleep(0)
    raise ValueError('x')
async def main():
    async with asyncio.TaskGroup() as g:
        g.create_task(a()); g.create_task(a())
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError as e:
            e.add_note('seen')
            raise
asyncio.run(main())
