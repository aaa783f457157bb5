"""shutdown(): put is refused, get empties the queue first, who waits is woken."""
import queue
import threading
import time


def tell(call, *args):
    try:
        print('returned', call(*args))
    except Exception as error:
        print(type(error).__name__, str(error) or '-')


q = queue.Queue(2)
q.put(1)
q.shutdown()
tell(q.put, 2)
tell(q.get)
tell(q.get)
tell(q.get_nowait)
tell(q.put_nowait, 2)
q.task_done()
q.join()

q = queue.Queue()
woken = []


def wait():
    try:
        q.get()
    except queue.ShutDown:
        woken.append('getter')


def fill():
    try:
        full.put(2)
    except queue.ShutDown:
        woken.append('putter')


full = queue.Queue(1)
full.put(1)
threads = [threading.Thread(target=t) for t in (wait, wait, fill)]
for thread in threads:
    thread.start()
time.sleep(0.05)
q.shutdown()
full.shutdown()
for thread in threads:
    thread.join()
print(sorted(woken), full.get(), q.is_shutdown)

q = queue.Queue()
for i in range(3):
    q.put(i)
joined = threading.Thread(target=q.join)
joined.start()
q.shutdown(immediate=True)
joined.join()
print(q.qsize(), q.unfinished_tasks)
tell(q.get)
