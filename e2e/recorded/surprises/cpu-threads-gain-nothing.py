"""Two threads that compute take as long as one after the other; two that wait do not."""
import threading
import time


def compute(n=2_000_000):
    while n:
        n -= 1


def rest():
    time.sleep(0.3)


def timed(work, parallel):
    before = time.perf_counter()
    if parallel:
        threads = [threading.Thread(target=work) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    else:
        work()
        work()
    return time.perf_counter() - before


for work in (compute, rest):
    ratio = min(timed(work, True) for _ in range(3)) / min(timed(work, False) for _ in range(3))
    print(work.__name__, 'gains' if ratio < 0.7 else 'gains nothing')
