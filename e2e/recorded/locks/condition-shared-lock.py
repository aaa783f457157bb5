"""Two conditions over one lock: a bounded buffer as in the textbook."""
import threading


class Buffer:
    def __init__(self, size):
        self.items, self.size = [], size
        lock = threading.Lock()
        self.not_full, self.not_empty = threading.Condition(lock), threading.Condition(lock)

    def put(self, item):
        with self.not_full:
            self.not_full.wait_for(lambda: len(self.items) < self.size)
            self.items.append(item)
            assert len(self.items) <= self.size
            self.not_empty.notify()

    def get(self):
        with self.not_empty:
            while not self.items:
                self.not_empty.wait()
            item = self.items.pop(0)
            self.not_full.notify()
            return item


buffer = Buffer(3)
got = []


def produce(start):
    for i in range(start, start + 10):
        buffer.put(i)


def consume():
    for _ in range(10):
        got.append(buffer.get())


threads = [threading.Thread(target=produce, args=(s,)) for s in (0, 100)] + [
    threading.Thread(target=consume) for _ in range(2)
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(got), buffer.items)
