"""Who sees which value: tasks copy the context, callbacks keep theirs, context= chooses."""
import asyncio
from contextvars import ContextVar, copy_context

user = ContextVar('user', default='nobody')


async def worker(name):
    seen = user.get()
    user.set(name)
    await asyncio.sleep(0.01)
    print(name, 'found', seen, 'has', user.get())
    return user.get()


async def generate():
    user.set('generator')
    yield user.get()
    yield user.get()


async def main():
    user.set('main')
    print(await asyncio.gather(worker('a'), worker('b')), user.get())
    await worker('plain await')
    print('after await:', user.get())
    task = asyncio.create_task(worker('late'))
    user.set('changed after create_task')
    await task
    print(user.get(), task.get_context()[user])
    own = copy_context()
    own.run(user.set, 'prepared')
    await asyncio.create_task(worker('in own'), context=own)
    print(own[user], user.get())
    async with asyncio.TaskGroup() as group:
        group.create_task(worker('grouped'), context=own)
    print(own[user])
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    loop.call_soon(lambda: print('soon', user.get()))
    loop.call_soon(lambda: print('soon in own', user.get()), context=own)
    loop.call_later(0.001, lambda: print('later', user.get()))
    loop.call_later(0.002, lambda: (print('later in own', user.get()), done.set_result(1)), context=own)
    user.set('after scheduling')
    done.add_done_callback(lambda future: print('callback', user.get()))
    done.add_done_callback(lambda future: print('callback in own', user.get()), context=own)
    await done
    await asyncio.sleep(0)
    async for value in generate():
        print('generator leaks', value, user.get())
        user.set('set by consumer')
    token = user.set('temporary')

    async def foreign():
        try:
            user.reset(token)
        except ValueError as error:
            print(str(error).split(' at 0x')[0], '... was created in a different Context' in str(error) or 'different Context' in str(error))
    await asyncio.create_task(foreign())
    user.reset(token)
    print(user.get())
    try:
        await asyncio.wait_for(worker('waited'), 0.001)
    except TimeoutError:
        print('timed out', user.get())


asyncio.run(main())
print(user.get())
with asyncio.Runner() as runner:
    runner.run(worker('first'))
    print(runner.run(worker('second')), user.get())
    print(runner.run(worker('third'), context=copy_context()))
