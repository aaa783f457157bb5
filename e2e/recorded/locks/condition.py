"""Condition: notify wakes one, notify(n) so many, notify_all the rest; in the order in which they wait."""
import threading
import time

condition = threading.Condition()
woken = []


def wait(n):
    with condition:
        woken.append((n, condition.wait()))


threads = []
for n in range(6):
    threads.append(threading.Thread(target=wait, args=(n,)))
    threads[-1].start()
    time.sleep(0.05)
for n in (1, 2, None):
    with condition:
        condition.notify_all() if n is None else condition.notify(n)
        print(woken)
    time.sleep(0.1)
    woken.sort()
    print(woken)
for thread in threads:
    thread.join()
with condition:
    condition.notify(5)
    print(condition.wait(0.05), condition.wait(0), condition.wait(-1))
