"""How long a thread has to do without the GIL beside others that only compute: the median gap that it sees."""

import statistics
import sys
import threading
import time


def gap(threads, seconds):
    gaps = []
    end = time.perf_counter() + seconds

    def watch():
        last = time.perf_counter()
        while last < end:
            now = time.perf_counter()
            if now - last > 0.0005:
                gaps.append(now - last)
            last = now

    def spin():
        while time.perf_counter() < end:
            pass

    workers = [threading.Thread(target=target) for target in [spin] * (threads - 1) + [watch]]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return statistics.median(gaps)


for threads in (2, 3, 4):
    print(f"gap with {threads}", gap(threads, 0.12))
sys.setswitchinterval(0.001)
print("gap with 2 at 1 ms", gap(2, 0.02))
