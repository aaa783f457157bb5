# compare: output
"""KeyboardInterrupt and SystemExit in a group leave as they are; other BaseExceptions make a BaseExceptionGroup."""
import asyncio


class Strange(BaseException):
    pass


async def raises(error):
    raise error


async def stays():
    try:
        await asyncio.sleep(1)
    finally:
        print('stays leaves')


async def group_of(*errors, body=None):
    async with asyncio.TaskGroup() as group:
        group.create_task(stays())
        await asyncio.sleep(0)
        for error in errors:
            group.create_task(raises(error))
        if body is not None:
            raise body


def attempt(*errors, body=None):
    try:
        asyncio.run(group_of(*errors, body=body))
    except BaseException as error:
        print(repr(error), repr(error.__cause__), repr(error.__context__))


attempt(KeyboardInterrupt('k'))
attempt(SystemExit(3))
attempt(Strange('s'), ValueError('v'))
attempt(ValueError('v'), KeyError('k'))
attempt(body=KeyboardInterrupt('body'))
attempt(body=Strange('body'))
attempt(ValueError('v'), body=SystemExit('body'))
attempt(body=asyncio.CancelledError('by hand'))
attempt(asyncio.CancelledError('in a task'))
