"""Threads that start threads, three deep, each waiting for its own."""
import threading

lock = threading.Lock()
log = []


def work(depth, path):
    children = [threading.Thread(target=work, args=(depth - 1, f'{path}{i}')) for i in range(2)] if depth else []
    for child in children:
        child.start()
    for child in children:
        child.join()
    with lock:
        log.append(path)


work(3, 'r')
print(sorted(log), len(log))
print(log.index('r0') < log.index('r'), log.index('r010') < log.index('r01'))
