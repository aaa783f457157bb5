"""Several attempts, each begun a while after the one before: how connections are raced ("happy eyeballs")."""
from . import events, exceptions as exceptions_mod, futures, locks, tasks

__all__ = ('staggered_race',)


async def staggered_race(coro_fns, delay, *, loop=None):
    """Runs the coroutines until one succeeds: the next begins when the last one has failed, or `delay` seconds later.

    Returns the result of the winner, its index (both None when all failed) and the list of exceptions.
    """
    loop = loop or events.get_running_loop()
    parent_task = tasks.current_task(loop)
    enum_coro_fns = enumerate(coro_fns)
    winner_result = None
    winner_index = None
    unhandled_exceptions = []
    exceptions = []
    running_tasks = {}  # in order of creation
    on_completed_fut = None

    def task_done(task):
        running_tasks.pop(task, None)
        futures.future_discard_from_awaited_by(task, parent_task)
        if on_completed_fut is not None and not on_completed_fut.done() and not running_tasks:
            on_completed_fut.set_result(None)
        if not task.cancelled() and task.exception() is not None:
            unhandled_exceptions.append(task.exception())

    def start(previous_failed):
        ok_to_start = locks.Event()
        task = loop.create_task(run_one_coro(ok_to_start, previous_failed))
        futures.future_add_to_awaited_by(task, parent_task)
        running_tasks[task] = None
        task.add_done_callback(task_done)
        ok_to_start.set()  # an eager task has waited for being known here

    async def run_one_coro(ok_to_start, previous_failed):
        await ok_to_start.wait()
        if previous_failed is not None:
            try:
                await tasks.wait_for(previous_failed.wait(), delay)
            except exceptions_mod.TimeoutError:
                pass
        try:
            this_index, coro_fn = next(enum_coro_fns)
        except StopIteration:
            return
        this_failed = locks.Event()
        start(this_failed)
        exceptions.append(None)
        assert len(exceptions) == this_index + 1
        try:
            result = await coro_fn()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as e:
            exceptions[this_index] = e
            this_failed.set()
        else:
            nonlocal winner_index, winner_result
            assert winner_index is None
            winner_index = this_index
            winner_result = result
            current_task = tasks.current_task(loop)
            for task in running_tasks:
                if task is not current_task:
                    task.cancel()

    propagate_cancellation_error = None
    try:
        start(None)
        while running_tasks:
            on_completed_fut = loop.create_future()
            try:
                await on_completed_fut
            except exceptions_mod.CancelledError as ex:
                propagate_cancellation_error = ex
                for task in running_tasks:
                    task.cancel(*ex.args)
            on_completed_fut = None
        if unhandled_exceptions:
            raise ExceptionGroup('staggered race failed', unhandled_exceptions)
        if propagate_cancellation_error is not None:
            raise propagate_cancellation_error
        return winner_result, winner_index, exceptions
    finally:
        del exceptions, propagate_cancellation_error, unhandled_exceptions, parent_task
