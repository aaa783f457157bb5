"""A producer that fails tells its consumer with a sentinel in a finally."""
import queue
import threading

q = queue.Queue()


def produce():
    try:
        for i in (1, 2, 0):
            q.put(10 // i)
    finally:
        q.put(None)


told = []
threading.excepthook = lambda args: told.append(args.exc_type.__name__)
thread = threading.Thread(target=produce)
thread.start()
print(list(iter(q.get, None)))
thread.join()
print(told)
