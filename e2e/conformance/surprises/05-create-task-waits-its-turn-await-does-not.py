import asyncio

steps = []


async def note(name):
    steps.append(f'{name} runs')
    await asyncio.sleep(0)
    steps.append(f'{name} is back')
    return name


async def plain(name):
    steps.append(f'{name} runs')


async def main():
    task = asyncio.create_task(note('task'))
    steps.append(f'created, done={task.done()}, {task.get_coro().cr_frame.f_lineno - note.__code__.co_firstlineno} lines in')
    await plain('awaited coroutine')
    steps.append('still nobody else ran')
    await note('suspending coroutine')
    steps.append('now the task had its turns')
    steps.append(f'{await task} done={task.done()}')


asyncio.run(main())
for number, step in enumerate(steps, start=1):
    print(f'{number:2}. {step}')
