"""Eager tasks: contexts, cancelling inside the first step, tasks in tasks, a custom constructor, no running loop."""
import asyncio
import contextvars

var = contextvars.ContextVar('var', default='outer')


async def sets(value):
    before = var.get()
    var.set(value)
    return before, var.get()


async def cancels_itself():
    asyncio.current_task().cancel('self')
    print('cancelled, still running', asyncio.current_task().cancelling())
    await asyncio.sleep(0)
    print('never')


async def parent(depth):
    me = asyncio.current_task().get_name()
    if depth:
        child = asyncio.create_task(parent(depth - 1), name=f'depth{depth - 1}')
        print(me, 'made', child.get_name(), child.done(), asyncio.current_task().get_name())
        await child
    return me


async def cancel_before_resume():
    print('first step')
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        print('cancelled with', error.args)
        raise


class Named(asyncio.Task):
    def __init__(self, coro, **options):
        print('Named', sorted(options))
        super().__init__(coro, **options)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    print(await asyncio.create_task(sets('inner')), var.get())
    own = contextvars.copy_context()
    task = asyncio.create_task(sets('own'), context=own)
    print(task.result(), own[var], var.get())
    task = asyncio.create_task(cancels_itself())
    try:
        await task
    except asyncio.CancelledError as error:
        print('CancelledError', error.args, task.cancelled())
    await asyncio.create_task(parent(2), name='depth2')
    task = asyncio.create_task(cancel_before_resume())
    print(task.cancel('why'), task)
    print(await asyncio.gather(task, return_exceptions=True))
    loop.set_task_factory(asyncio.create_eager_task_factory(Named))
    task = asyncio.create_task(sets('named'), name='N')
    print(type(task).__name__, task.result(), task.get_name())
    async with asyncio.TaskGroup() as group:
        child = group.create_task(sets('in group'))
        print(child.done(), group)


asyncio.run(main())

loop = asyncio.new_event_loop()
task = asyncio.Task(sets('later'), loop=loop, eager_start=True)
print(task.done())
print(loop.run_until_complete(task))
loop.close()
