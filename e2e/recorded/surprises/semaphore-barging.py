"""Whoever gives a permit back and wants it again is quicker than those who wait."""
import threading
import time

permits, log = threading.Semaphore(1), []


def work(name):
    for _ in range(5):
        with permits:
            log.append(name)
            time.sleep(0.01)


threads = [threading.Thread(target=work, args=(name,)) for name in 'ABC']
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print('pushes in:', 'AAA' in ''.join(log))
