"""A thread that talks to another process, beside threads that compute: each answer finds the GIL taken."""

import os
import statistics
import threading
import time

to_child, from_parent = os.pipe()[::-1]
to_parent, from_child = os.pipe()[::-1]
if os.fork() == 0:
    while os.read(from_parent, 1) == b"?":
        os.write(to_parent, b"!")
    os._exit(0)

spinning = True


def spin():
    while spinning:
        pass


def round_trip():
    taken = []
    for _ in range(15):
        start = time.perf_counter()
        os.write(to_child, b"?")
        os.read(from_child, 1)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


spinners = []
for beside in range(4):
    print(f"round trip beside {beside}", round_trip())
    spinner = threading.Thread(target=spin)
    spinner.start()
    spinners.append(spinner)
spinning = False
os.write(to_child, b".")
for spinner in spinners:
    spinner.join()
os.wait()
