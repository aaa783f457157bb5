"""join() waits until every item is worked off, not until the queue is empty."""
import queue
import threading
import time

work = queue.Queue()
finished = []


def worker():
    while True:
        item = work.get()
        time.sleep(0.05)
        finished.append(item)
        work.task_done()


threading.Thread(target=worker, daemon=True).start()
for i in range(3):
    work.put(i)
time.sleep(0.12)
while not work.empty():
    time.sleep(0.01)
print('empty', len(finished) < 3)
work.join()
print('joined', finished, work.unfinished_tasks)
try:
    work.task_done()
except ValueError as error:
    print(error)
