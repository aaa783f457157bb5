"""How much longer a sleep takes than asked, alone and beside a thread that computes."""

import statistics
import threading
import time


def slept(seconds):
    taken = []
    for _ in range(20):
        start = time.perf_counter()
        time.sleep(seconds)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


print("sleep of 0", slept(0))
print("sleep of 1 ms", slept(0.001))

spinning = True


def spin():
    while spinning:
        pass


spinner = threading.Thread(target=spin)
spinner.start()
print("sleep of 1 ms beside a thread that computes", slept(0.001))
spinning = False
spinner.join()
