import asyncio


async def bad(seconds, error):
    await asyncio.sleep(seconds)
    raise error


async def sibling(name, goodbye=None):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as error:
        print(name, 'cancelled', error.args)
        if goodbye:
            raise goodbye
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(bad(0.01, ValueError('boom')))
            group.create_task(sibling('s1', KeyError('on the way out')))
            group.create_task(bad(0.01, OSError('at the same time')))
    except* ValueError as errors:
        print('values', errors.exceptions)
    except* (KeyError, OSError) as errors:
        print('others', errors.exceptions)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(sibling('s3'))
            await asyncio.sleep(0)
            raise LookupError('in the body')
    except* LookupError as errors:
        print(repr(errors))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(bad(0, SystemExit(3)))
            await asyncio.sleep(5)
    except SystemExit as stop:
        print('left alone:', repr(stop))
    try:
        group.create_task(coroutine := sibling('late'))
    except RuntimeError as error:
        coroutine.close()
        print(error)


try:
    asyncio.run(main())
except SystemExit as stop:
    print('run was ended with', stop.code)
