import asyncio

async def main():
    q = asyncio.Queue(1)
    q.put_nowait('x')
    try:
        q.put_nowait('y')
    except asyncio.QueueFull as e:
        print('full', repr(e))
    print(q.get_nowait())
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print('empty', repr(e))
    q.task_done()
    try:
        q.task_done()
    except ValueError as e:
        print(e)

asyncio.run(main())
