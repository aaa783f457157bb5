"""A lock for many readers or one writer, made of a condition."""
import threading
import time


class ReadWrite:
    def __init__(self):
        self.condition = threading.Condition()
        self.readers = 0

    def __enter__(self):
        with self.condition:
            self.readers += 1

    def __exit__(self, *args):
        with self.condition:
            self.readers -= 1
            if not self.readers:
                self.condition.notify_all()

    def write(self, change):
        with self.condition:
            self.condition.wait_for(lambda: not self.readers)
            change()


lock, value, log = ReadWrite(), {'x': 0}, []
reading = threading.Barrier(4)


def read():
    with lock:
        reading.wait()
        log.append(value['x'])
        time.sleep(0.1)
        log.append(value['x'])


threads = [threading.Thread(target=read) for _ in range(3)]
for thread in threads:
    thread.start()
reading.wait()
writer = threading.Thread(target=lock.write, args=(lambda: value.update(x=1),))
writer.start()
for thread in [*threads, writer]:
    thread.join()
print(log, value, lock.readers)
