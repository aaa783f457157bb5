"""A pool of connections: never more out than there are, all come back."""
import threading


class Pool:
    def __init__(self, size):
        self.free, self.lock = list(range(size)), threading.Lock()
        self.room = threading.BoundedSemaphore(size)

    def __enter__(self):
        self.room.acquire()
        with self.lock:
            return self.free.pop()

    def give(self, item):
        with self.lock:
            self.free.append(item)
        self.room.release()

    def __exit__(self, *args):
        pass


pool, used = Pool(2), set()


def work():
    for _ in range(10):
        item = pool.__enter__()
        used.add(item)
        assert item in (0, 1)
        pool.give(item)


threads = [threading.Thread(target=work) for _ in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(pool.free), used <= {0, 1}, pool.room._value)
