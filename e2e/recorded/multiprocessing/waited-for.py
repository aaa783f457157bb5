"""Children that are no daemons are waited for at the end; their own exit functions are not the parent's."""
import atexit
import multiprocessing as mp
import time


def slow():
    time.sleep(0.2)
    print('child done', flush=True)


if __name__ == '__main__':
    atexit.register(print, 'exit function of the parent')
    mp.get_context('fork').Process(target=slow).start()
    print('main done', flush=True)
