"""What an executor refuses."""
from concurrent.futures import ProcessPoolExecutor
import multiprocessing as mp


def attempt(what, *args, **kwds):
    try:
        print(what(*args, **kwds))
    except Exception as error:
        print(type(error).__name__, error)


if __name__ == '__main__':
    ctx = mp.get_context('fork')
    attempt(ProcessPoolExecutor, 0)
    attempt(ProcessPoolExecutor, 1, ctx, 3)
    attempt(ProcessPoolExecutor, 1, ctx, max_tasks_per_child=1)
    attempt(ProcessPoolExecutor, 1, mp.get_context('spawn'), max_tasks_per_child=0)
    attempt(ProcessPoolExecutor, 1, mp.get_context('spawn'), max_tasks_per_child='x')
    executor = ProcessPoolExecutor(1, ctx)
    attempt(executor.map, abs, [1], chunksize=0)
    executor.shutdown()
    attempt(executor.submit, abs, 1)
