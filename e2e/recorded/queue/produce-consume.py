"""Producers, consumers, and a sentinel for each consumer."""
import queue
import threading

work = queue.Queue(maxsize=3)
done = queue.SimpleQueue()


def produce(start):
    for i in range(start, start + 5):
        work.put(i)


def consume():
    while (item := work.get()) is not None:
        done.put(item * item)


producers = [threading.Thread(target=produce, args=(s,)) for s in (0, 10)]
consumers = [threading.Thread(target=consume) for _ in range(3)]
for thread in producers + consumers:
    thread.start()
for thread in producers:
    thread.join()
for _ in consumers:
    work.put(None)
for thread in consumers:
    thread.join()
print(sorted(done.get() for _ in range(done.qsize())), work.empty())
