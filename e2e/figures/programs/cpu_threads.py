"""Two threads that compute, and the same work one after the other."""

import threading
import time


def work():
    x = 0
    for i in range(400_000):
        x += i


def timed(function):
    start = time.perf_counter()
    function()
    return time.perf_counter() - start


def both():
    workers = [threading.Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


alone = timed(lambda: (work(), work()))
print("two threads to one after the other", timed(both) / alone)
