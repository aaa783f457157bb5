"""In which context callbacks, tasks, eager tasks, timers and async generators run."""
import asyncio
import contextvars

var = contextvars.ContextVar('var', default='unset')


def show(label, *_):
    print(label, var.get())


async def child(label, value):
    show(label)
    var.set(value)
    await asyncio.sleep(0)
    show(label)


async def ticks():
    for n in range(2):
        var.set(f'tick {n}')
        yield n


async def main():
    loop = asyncio.get_running_loop()
    var.set('main')
    loop.call_soon(show, 'soon')
    loop.call_later(0.001, show, 'later')
    future = loop.create_future()
    future.add_done_callback(lambda f: show('callback'))
    var.set('changed')
    future.add_done_callback(lambda f: show('second callback'))
    future.set_result(None)
    var.set('after')
    await asyncio.create_task(child('child', 'in child'))
    show('main')
    await child('awaited', 'by await')
    show('main')
    shared = contextvars.copy_context()
    await asyncio.gather(*(asyncio.create_task(child(f'shared {n}', n), context=shared) for n in range(2)))
    print(shared[var], var.get())
    async for n in ticks():
        show(n)
    show('after ticks')
    try:
        asyncio.create_task(child('own', 'own'), context=contextvars.copy_context(), eager_start=True)
    finally:
        show('after eager')
    current = asyncio.current_task().get_context()
    print(current[var], current is contextvars.copy_context())
    loop.call_soon(show, 'in an own context', context=shared)
    await asyncio.sleep(0.01)
    token = var.set('token')
    var.reset(token)
    show('reset')
    async with asyncio.timeout(1):
        var.set('in timeout')
    async with asyncio.TaskGroup() as group:
        group.create_task(child('grouped', 'x'))
        var.set('in group')
    show('end')


asyncio.run(main())
show('outside')
