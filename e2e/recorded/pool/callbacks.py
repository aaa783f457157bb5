"""Callbacks of results run in a thread of the parent."""
import multiprocessing as mp
import threading


def square(x):
    return x * x


if __name__ == '__main__':
    main = threading.current_thread()
    got = []

    def callback(value):
        got.append((value, threading.current_thread() is main))

    with mp.get_context('fork').Pool(2) as pool:
        pool.apply_async(square, (3,), callback=callback).wait()
        pool.map_async(square, range(3), callback=callback).wait()
        print(got)
        result = pool.apply_async(threading.Event().wait, (0.01,))
