"""A thread that talks to another process, beside threads that compute: each answer finds the GIL taken."""

import multiprocessing
import statistics
import threading
import time


def echo(connection):
    while message := connection.recv_bytes():
        connection.send_bytes(message)


def round_trip(connection):
    taken = []
    for _ in range(15):
        start = time.perf_counter()
        connection.send_bytes(b"x")
        connection.recv_bytes()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


here, there = multiprocessing.Pipe()
process = multiprocessing.get_context("fork").Process(target=echo, args=(there,), daemon=True)
process.start()
spinning = True


def spin():
    while spinning:
        pass


spinners = []
for beside in range(4):
    print(f"round trip beside {beside}", round_trip(here))
    spinner = threading.Thread(target=spin)
    spinner.start()
    spinners.append(spinner)
spinning = False
for spinner in spinners:
    spinner.join()
