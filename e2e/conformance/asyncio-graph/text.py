"""format_call_graph and print_call_graph: the frames of a task and of those that wait for it."""
import asyncio
import io
import re


def clean(text):
    text = re.sub(r"File '/.*/asyncio/(\w+\.py)', line \d+", r'File \1', text)
    return re.sub(r'id=0x[0-9a-f]+', 'id=ID', text)


async def innermost():
    print(clean(asyncio.format_call_graph()))


async def middle():
    await innermost()


async def sleeper():
    await asyncio.sleep(0.01)


async def outer(task):
    await task


async def generator():
    yield await middle()


async def walks():
    async for _ in generator():
        pass


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(middle(), name='worker')
    await asyncio.create_task(walks(), name='walker')
    task = asyncio.create_task(sleeper(), name='sleeper')
    waiting = asyncio.create_task(outer(task), name='outer')
    await asyncio.sleep(0)
    print(clean(asyncio.format_call_graph(task)))
    print(clean(asyncio.format_call_graph(task, limit=1)))
    print(clean(asyncio.format_call_graph(task, limit=-1)))
    print(clean(asyncio.format_call_graph(task, limit=0)))
    future = asyncio.get_running_loop().create_future()
    print(clean(asyncio.format_call_graph(future)))
    file = io.StringIO()
    asyncio.print_call_graph(task, file=file)
    print(clean(file.getvalue()))
    await waiting
    print(clean(asyncio.format_call_graph(depth=1, limit=1)))


asyncio.run(main())
for call in (asyncio.format_call_graph, lambda: asyncio.capture_call_graph(3)):
    try:
        call()
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, error)
