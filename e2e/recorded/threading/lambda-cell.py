"""nonlocal in threads: a closure that threads share."""
import threading


def make():
    count, lock = 0, threading.Lock()

    def work():
        nonlocal count
        for _ in range(1000):
            with lock:
                count += 1

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return count


print(make())
