"""Sleeping with a lock held makes threads take turns: no faster than one."""
import threading
import time

lock = threading.Lock()


def work(guarded):
    if guarded:
        with lock:
            time.sleep(0.1)
    else:
        time.sleep(0.1)


for guarded in (True, False):
    before = time.monotonic()
    threads = [threading.Thread(target=work, args=(guarded,)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print('guarded' if guarded else 'free', 'slow' if time.monotonic() - before > 0.28 else 'quick')
