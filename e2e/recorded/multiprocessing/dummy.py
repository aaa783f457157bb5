"""Threads under the names of multiprocessing."""
from multiprocessing.dummy import Pipe, Pool, Process, Queue


def work(queue):
    queue.put(42)


queue = Queue()
p = Process(target=work, args=(queue,))
print(p.exitcode)
p.start()
p.join()
print(queue.get(), p.exitcode)
with Pool(2) as pool:
    print(pool.map(str, range(4)))
a, b = Pipe()
a.send('x')
print(b.poll(), b.recv())
