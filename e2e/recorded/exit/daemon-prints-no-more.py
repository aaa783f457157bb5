"""A daemon that prints in a loop stops when the program ends, wherever it is."""
import threading
import time


def chatter():
    for i in range(1000):
        if i < 2:
            print('tick', i)
        time.sleep(0.1)


threading.Thread(target=chatter, daemon=True).start()
time.sleep(0.15)
print('main ends')
