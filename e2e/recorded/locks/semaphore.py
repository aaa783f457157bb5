"""A semaphore lets in as many as it has permits."""
import threading
import time

permits = threading.Semaphore(2)
lock = threading.Lock()
inside = most = 0


def work():
    global inside, most
    with permits:
        with lock:
            inside += 1
            most = max(most, inside)
        time.sleep(0.02)
        with lock:
            inside -= 1


threads = [threading.Thread(target=work) for _ in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(most, inside, permits._value)
print(permits.acquire(), permits.acquire(timeout=1), permits.acquire(False), permits.acquire(timeout=0.05))
print(permits.acquire(timeout=0), permits.acquire(timeout=-1))
permits.release(3)
print(permits._value)
empty = threading.Semaphore(0)
woken = []
threads = [threading.Thread(target=lambda i=i: (empty.acquire(), woken.append(i))) for i in range(3)]
for thread in threads:
    thread.start()
    time.sleep(0.05)
empty.release(2)
time.sleep(0.05)
print(sorted(woken))
empty.release()
for thread in threads:
    thread.join()
print(sorted(woken), threading.Semaphore()._value)
