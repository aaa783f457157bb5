"""First in first out, last in first out, lowest first."""
import queue

for make in (queue.Queue, queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue):
    q = make()
    for item in (3, 1, 2):
        q.put(item)
    print(make.__name__, q.qsize(), [q.get() for _ in range(3)], q.empty())
jobs = queue.PriorityQueue()
jobs.put((2, 'b'))
jobs.put((1, 'c'))
jobs.put((1, 'a'))
print(jobs.queue[0], [jobs.get()[1] for _ in range(3)])
try:
    jobs.put((1, {}))
    jobs.put((1, {}))
except TypeError as error:
    print(error)
print(queue.Queue(2).maxsize, queue.Queue(2).full(), queue.Queue(-1).full(), queue.Queue[int])
