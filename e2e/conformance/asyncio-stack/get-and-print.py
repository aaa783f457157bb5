"""Task.get_stack and print_stack: of a task that waits, that has not begun, that has failed, that is done."""
import asyncio
import io


def names(task, **options):
    return [(frame.f_code.co_name, frame.f_lineno) for frame in task.get_stack(**options)]


def printed(task, **options):
    file = io.StringIO()
    task.print_stack(file=file, **options)
    return file.getvalue()


async def inner():
    await asyncio.sleep(0.01)


async def waits():
    await inner()


def raises():
    raise ValueError('deep')


async def middle():
    raises()


async def fails():
    await asyncio.sleep(0)
    await middle()


async def main():
    task = asyncio.create_task(waits(), name='waits')
    print(names(task))
    print(printed(task))
    await asyncio.sleep(0)
    print(names(task), names(task, limit=0), names(task, limit=1), names(task, limit=5))
    print(printed(task))
    await task
    print(names(task))
    print(printed(task))
    failed = asyncio.create_task(fails(), name='fails')
    await asyncio.wait([failed])
    print(names(failed))
    print(names(failed, limit=1), names(failed, limit=2))
    print(printed(failed))
    print(printed(failed, limit=1))
    me = asyncio.current_task()
    print(names(me)[-1])
    cancelled = asyncio.create_task(waits(), name='cancelled')
    cancelled.cancel()
    await asyncio.wait([cancelled])
    print(printed(cancelled))
    failed.print_stack()
    try:
        task.get_stack(1)
    except TypeError as error:
        print(error)


asyncio.run(main())
