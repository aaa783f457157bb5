"""Three stages with queues in between."""
import queue
import threading

STOP = object()


def stage(function, inbox, outbox):
    for item in iter(inbox.get, STOP):
        outbox.put(function(item))
    outbox.put(STOP)


queues = [queue.Queue(2) for _ in range(4)]
functions = [str, lambda s: s * 2, int]
threads = [
    threading.Thread(target=stage, args=(function, queues[i], queues[i + 1])) for i, function in enumerate(functions)
]
for thread in threads:
    thread.start()
feeder = threading.Thread(target=lambda: [queues[0].put(i) for i in (*range(6), STOP)])
feeder.start()
print(list(iter(queues[-1].get, STOP)))
