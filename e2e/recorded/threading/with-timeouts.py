"""A watchdog: an event with a timeout in a loop counts what it missed."""
import threading
import time


def watchdog():
    missed = 0
    while missed < 2:
        if beat.wait(0.2):
            beat.clear()
            missed = 0
        else:
            missed += 1
    print('gave up after', missed)


beat = threading.Event()
thread = threading.Thread(target=watchdog)
thread.start()
for _ in range(3):
    time.sleep(0.05)
    beat.set()
thread.join()
