"""Threads that share a default argument share a list."""
import threading


def work(item, seen=[]):
    seen.append(item)
    return seen


threads = [threading.Thread(target=work, args=(i,)) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(work(9)))
