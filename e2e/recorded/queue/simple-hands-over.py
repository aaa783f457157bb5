"""Whoever has waited longest gets the next item of a SimpleQueue."""
import queue
import threading
import time

q = queue.SimpleQueue()
got = {}


def work(n):
    got[n] = q.get()


threads = []
for n in range(4):
    threads.append(threading.Thread(target=work, args=(n,)))
    threads[-1].start()
    time.sleep(0.05)
for item in 'abcd':
    q.put(item)
for thread in threads:
    thread.join()
print(dict(sorted(got.items())))
for wrong in (lambda: queue.SimpleQueue(1), lambda: q.put(), lambda: q.get(1, 2, 3)):
    try:
        wrong()
    except TypeError as error:
        print(error)
