"""Races, shown and avoided: a read and a write with a call between them lose updates; a lock, or one instruction, does not."""
import sys
import threading

sys.setswitchinterval(1e-6)


def run(work, times=20_000, threads=4):
    workers = [threading.Thread(target=work, args=(times,)) for _ in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return times * threads


def with_lock(times):
    global locked
    for _ in range(times):
        with lock:
            locked = int(locked) + 1


def in_one(times):
    global plain
    for _ in range(times):
        plain += 1


def with_call(times):
    global called
    for _ in range(times):
        called = int(called) + 1


locked = plain = called = 0
lock = threading.Lock()
print('with a lock:', run(with_lock) == locked)
print('c += 1:', run(in_one) == plain)
lost = False
for _ in range(50):
    called = 0
    if run(with_call) != called:
        lost = True
        break
print('c = int(c) + 1 loses:', lost)
