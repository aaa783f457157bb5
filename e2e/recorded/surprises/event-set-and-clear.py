"""Event.set() then clear() wakes everyone who already waits."""
import threading
import time

event = threading.Event()
woken = []
threads = [threading.Thread(target=lambda i=i: woken.append((i, event.wait(), event.is_set()))) for i in range(2)]
for thread in threads:
    thread.start()
time.sleep(0.05)
event.set()
event.clear()
for thread in threads:
    thread.join()
print(sorted(woken))
