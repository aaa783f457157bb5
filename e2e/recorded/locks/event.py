"""An event: before, after, with a timeout, set and cleared at once."""
import threading
import time

event = threading.Event()
print(event.is_set(), event.wait(0), event.wait(timeout=0.05))
results = []


def waiter():
    results.append(event.wait())


threads = [threading.Thread(target=waiter) for _ in range(3)]
for thread in threads:
    thread.start()
time.sleep(0.05)
event.set()
event.clear()
for thread in threads:
    thread.join()
print(results, event.is_set())
event.set()
event.set()
print(event.wait(), event.wait(0))
threading.Timer(0.1, event.clear).start()
time.sleep(0.2)
print(event.is_set(), event.wait(-1))
