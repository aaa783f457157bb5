import queue
import threading
import time

ORDERS = 5
counter = queue.Queue(maxsize=2)


def cook():
    for order in range(1, ORDERS + 1):
        time.sleep(0.2)
        print("cooked", order)
        counter.put(order)
    counter.put(None)


def eat():
    while (order := counter.get()) is not None:
        time.sleep(0.3)
        print("eaten", order)


threads = [threading.Thread(target=cook), threading.Thread(target=eat)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
