"""Exception handlers: set, asked for, run in the context of the task or handle, and what happens when they raise."""
import asyncio
import contextvars

var = contextvars.ContextVar('var', default='none')


def handler(loop, context):
    print('handler', var.get(), sorted(context), context['message'])


def broken(loop, context):
    raise RuntimeError('the handler itself')


def leaving(loop, context):
    raise SystemExit(3)


class Loop(asyncio.SelectorEventLoop):
    def default_exception_handler(self, context):
        print('own default', context['message'])
        raise ValueError('own default')


async def raises():
    var.set('task')
    raise ValueError('lost')


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    var.set('main')
    asyncio.create_task(raises())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    own = contextvars.copy_context()
    own.run(var.set, 'handle')
    loop.call_soon(int, 'x', context=own)
    await asyncio.sleep(0)
    loop.call_exception_handler({'message': 'plain'})
    loop.set_exception_handler(broken)
    loop.call_exception_handler({'message': 'first'})
    loop.set_exception_handler(leaving)
    try:
        loop.call_exception_handler({'message': 'leaves'})
    except SystemExit as error:
        print('SystemExit', error.code)
    for bad in (3, 'x'):
        try:
            loop.set_exception_handler(bad)
        except TypeError as error:
            print(error)
    loop.set_exception_handler(None)
    print(loop.get_exception_handler())


asyncio.run(main())


async def with_own_default():
    loop = asyncio.get_running_loop()
    loop.call_exception_handler({'message': 'one'})
    loop.set_exception_handler(broken)
    loop.call_exception_handler({'message': 'two'})


with asyncio.Runner(loop_factory=Loop) as runner:
    runner.run(with_own_default())
