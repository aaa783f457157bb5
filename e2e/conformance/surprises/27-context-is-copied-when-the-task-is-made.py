import asyncio
import contextvars

request = contextvars.ContextVar('request', default='unset')


async def child(name):
    print(name, 'sees', request.get())
    token = request.set(name)
    await asyncio.sleep(0)
    print(name, 'keeps', request.get())
    return token


async def generator():
    request.set('set in a generator')
    yield request.get()
    yield request.get()


async def main():
    request.set('main')
    task = asyncio.create_task(child('task'))
    request.set('later')
    token = await task
    print('main sees', request.get())
    try:
        request.reset(token)
    except ValueError as error:
        print(str(error).split(' at 0x')[0][:40])
    own = await child('plain await')
    print('main now sees', request.get(), own.old_value)
    request.reset(own)
    print('and back', request.get())
    context = contextvars.copy_context()
    await asyncio.create_task(child('in its context'), context=context)
    print(context[request], '/', request.get(), len(context), request in context)
    async for value in generator():
        print('the generator says', value, 'and outside it is', request.get())
    await asyncio.gather(*(child(f'g{n}') for n in range(2)))
    await asyncio.wait_for(child('wait_for'), 1)
    print('waited for:', request.get())
    async with asyncio.timeout(1):
        request.set('in timeout')
    print(request.get())
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(lambda _: print('callback sees', request.get()))
    request.set('after add_done_callback')
    future.set_result(None)
    await future


asyncio.run(main())
print('outside', request.get())
