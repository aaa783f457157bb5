"""capture_call_graph gives frames and futures; its two classes are frozen dataclasses with slots."""
import asyncio
import dataclasses


async def inner():
    graph = asyncio.capture_call_graph()
    print([entry.frame.f_code.co_name for entry in graph.call_stack])
    print(graph.future is asyncio.current_task(), len(graph.awaited_by))
    print([each.future.get_name() for each in graph.awaited_by])
    for limit in (1, 2, -1, 0, 9):
        stack = asyncio.capture_call_graph(limit=limit).call_stack
        print(limit, [entry.frame.f_code.co_name for entry in stack])
    skipped = asyncio.capture_call_graph(depth=2)
    print([entry.frame.f_code.co_name for entry in skipped.call_stack])


async def outer():
    await inner()


async def main():
    await asyncio.create_task(outer())
    task = asyncio.create_task(asyncio.sleep(0.01))
    await asyncio.sleep(0)
    graph = asyncio.capture_call_graph(task)
    print([entry.frame.f_code.co_name for entry in graph.call_stack], graph.awaited_by)
    asyncio.get_running_loop().call_soon(lambda: print(asyncio.capture_call_graph()))
    await task


asyncio.run(main())
for kind in (asyncio.FrameCallGraphEntry, asyncio.FutureCallGraph):
    print(kind.__name__, [field.name for field in dataclasses.fields(kind)], kind.__slots__)
entry = asyncio.FrameCallGraphEntry(None)
print(entry, entry == asyncio.FrameCallGraphEntry(None))
try:
    entry.frame = 1
except dataclasses.FrozenInstanceError as error:
    print(error)
