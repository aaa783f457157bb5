"""Threads that wait for a lock get it in the order in which they came."""
import threading
import time

lock = threading.Lock()
order = []


def work(n):
    with lock:
        order.append(n)


lock.acquire()
threads = []
for n in range(5):
    thread = threading.Thread(target=work, args=(n,))
    thread.start()
    threads.append(thread)
    time.sleep(0.05)
lock.release()
for thread in threads:
    thread.join()
print(order)
