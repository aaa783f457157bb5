"""A loop variable that threads share: all see its last value; a default argument keeps it."""
import threading

go = threading.Event()
late, kept = [], []
threads = []
for i in range(3):
    threads.append(threading.Thread(target=lambda: (go.wait(), late.append(i))))
    threads.append(threading.Thread(target=lambda i=i: (go.wait(), kept.append(i))))
for thread in threads:
    thread.start()
go.set()
for thread in threads:
    thread.join()
print(late, sorted(kept))
