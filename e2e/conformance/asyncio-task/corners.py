"""Tasks: options, names, reprs in every state, what they refuse, subclasses, factories."""
import asyncio
import contextvars

var = contextvars.ContextVar('var', default=0)


async def work(n=0):
    var.set(n)
    await asyncio.sleep(0)
    return n


def attempt(call):
    try:
        print(call())
    except (TypeError, RuntimeError, ValueError) as error:
        print(type(error).__name__, str(error).split(' at 0x')[0])


class Own(asyncio.Task):
    def __init__(self, coro, *, label='none', **options):
        self.label = label
        super().__init__(coro, **options)


def factory(loop, coro, **options):
    print('factory', sorted(options))
    return Own(coro, loop=loop, label='made', **options)


async def main():
    loop = asyncio.get_running_loop()
    me = asyncio.current_task()
    print(me.get_name(), me.get_coro().__name__, me.get_loop() is loop, type(me.get_context()).__name__)
    for name in ('text', 5, ('a', 1), None):
        task = asyncio.create_task(work(), name=name)
        print(task.get_name(), type(task.get_name()).__name__)
        await task
    task.set_name(3.5)
    print(task.get_name(), task)
    own = contextvars.copy_context()
    task = asyncio.create_task(work(7), context=own)
    print(task, task.get_context() is own)
    await asyncio.sleep(0)
    print(task)
    await task
    print(task, own[var], var.get())
    task = asyncio.create_task(work())
    task.cancel('early')
    print(task, task.cancelling())
    await asyncio.wait([task])
    print(task, task.cancelling())
    for call in (lambda: task.set_result(1), lambda: task.set_exception(ValueError())):
        attempt(call)
    for bad in (work, 3, None, [work]):
        attempt(lambda: asyncio.create_task(bad))
    for options in ({'unknown': 1}, {'loop': loop}):
        coroutine = work()
        attempt(lambda: asyncio.create_task(coroutine, **options))
        coroutine.close()
    attempt(lambda: asyncio.Task())
    loop.set_task_factory(factory)
    task = asyncio.create_task(work(1), name='F')
    print(type(task).__name__, task.label, task.get_name(), await task)
    print(await asyncio.gather(work(2)), await asyncio.wait_for(work(3), 1))
    async with asyncio.TaskGroup() as group:
        print(group.create_task(work(4), name='G').label)
    print(asyncio.current_task() is me, len(asyncio.all_tasks()))
    loop.set_task_factory(lambda loop, coro, **options: coro)
    coroutine = work(5)
    print(asyncio.create_task(coroutine) is coroutine)
    coroutine.close()
    loop.set_task_factory(None)
    print(asyncio.current_task(asyncio.new_event_loop()), asyncio.all_tasks(loop) == {me})


asyncio.run(main())
for call in (asyncio.current_task, asyncio.all_tasks):
    attempt(call)
coroutine = work()
attempt(lambda: asyncio.create_task(coroutine))
coroutine.close()
