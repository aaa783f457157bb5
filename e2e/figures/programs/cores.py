"""The same work in so many processes, on whatever cores there are, against one after the other."""

import os
import time

LOOPS = 4_000_000


def work():
    for _ in range(LOOPS):
        pass


def in_processes(count):
    start = time.perf_counter()
    for _ in range(count):
        if os.fork() == 0:
            work()
            os._exit(0)
    for _ in range(count):
        os.wait()
    return time.perf_counter() - start


start = time.perf_counter()
work()
alone = time.perf_counter() - start
for count in (2, 4):
    print(f"speed-up of {count}", count * alone / in_processes(count))
