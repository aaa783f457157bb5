"""_enter_task, _leave_task, _register_task: for those who step tasks themselves."""
import asyncio


class Job:
    """Not a Task, but one for asyncio."""

    def __init__(self, loop):
        self.loop = loop
        self.over = False

    def get_loop(self):
        return self.loop

    def done(self):
        return self.over

    def __repr__(self):
        return '<Job>'


def attempt(function, *args):
    try:
        print(function.__name__, function(*args))
    except RuntimeError as error:
        print(function.__name__, str(error).split(' cb=')[0].split(' coro=')[0])


async def main():
    loop = asyncio.get_running_loop()
    me = asyncio.current_task()
    job = Job(loop)
    attempt(asyncio._enter_task, loop, job)
    attempt(asyncio._leave_task, loop, job)
    attempt(asyncio._leave_task, loop, me)
    print(asyncio.current_task())
    attempt(asyncio._enter_task, loop, job)
    print(asyncio.current_task())
    attempt(asyncio._leave_task, loop, job)
    attempt(asyncio._leave_task, loop, job)
    attempt(asyncio._enter_task, loop, me)
    asyncio._register_task(job)
    print(job in asyncio.all_tasks(), len(asyncio.all_tasks()))
    job.over = True
    print(job in asyncio.all_tasks())
    job.over = False
    asyncio._unregister_task(job)
    print(job in asyncio.all_tasks())


asyncio.run(main())
