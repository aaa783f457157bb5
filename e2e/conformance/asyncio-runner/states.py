"""Runner: contexts, debug, loop factories, what it refuses, errors on the way in and out, KeyboardInterrupt inside."""
import asyncio
import contextvars

var = contextvars.ContextVar('var', default='new')


async def sets(value):
    before = var.get()
    var.set(value)
    return before


async def facts():
    loop = asyncio.get_running_loop()
    return type(loop).__name__, loop.get_debug(), asyncio.current_task().get_name()


class Awaitable:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return 'awaited'


def refuse(call):
    try:
        print(call())
    except (RuntimeError, TypeError, ValueError) as error:
        print(type(error).__name__, error)


var.set('outside')
with asyncio.Runner() as runner:
    print(runner.run(sets('first')), runner.run(sets('second')), runner.run(sets('third')), var.get())
    own = contextvars.copy_context()
    print(runner.run(sets('own'), context=own), own[var], runner.run(sets('x')))
    print(runner.run(facts()), runner.get_loop().is_running(), runner.get_loop())
    print(runner.run(Awaitable()))
    refuse(lambda: runner.run(3))
    refuse(lambda: runner.run(sets))
    print(asyncio.get_event_loop() is runner.get_loop())
refuse(lambda: runner.run(facts()))
refuse(runner.get_loop)
refuse(runner.__enter__)
print(runner.close())
refuse(asyncio.get_event_loop)

runner = asyncio.Runner(debug=True, loop_factory=asyncio.SelectorEventLoop)
print(runner.run(facts()))
refuse(asyncio.get_event_loop)
loop = runner.get_loop()
runner.close()
runner.close()
print(loop.is_closed())


async def nested():
    for call in (lambda: asyncio.run(facts()), lambda: asyncio.Runner().run(facts())):
        refuse(call)
    with asyncio.Runner() as inner:
        refuse(lambda: inner.run(facts()))
        refuse(lambda: inner.get_loop().run_until_complete(facts()))
        refuse(inner.get_loop().run_forever)


asyncio.run(nested())


async def interrupts():
    try:
        raise KeyboardInterrupt('by hand')
    finally:
        print('leaves')


async def interrupted_by_another():
    asyncio.create_task(interrupts())
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print('cancelled at the end')
        raise


for main in (interrupts, interrupted_by_another):
    try:
        asyncio.run(main())
    except KeyboardInterrupt as error:
        print(repr(error))
for bad in (3, facts, None):
    refuse(lambda: asyncio.run(bad))
