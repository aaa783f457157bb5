"""A queue whose users say when they are done."""
import multiprocessing as mp
import time


def worker(queue, done):
    while True:
        n = queue.get()
        time.sleep(0.01)
        with done.get_lock():
            done.value += n
        queue.task_done()


if __name__ == '__main__':
    ctx = mp.get_context('fork')
    queue, done = ctx.JoinableQueue(), ctx.Value('i', 0)
    for _ in range(2):
        ctx.Process(target=worker, args=(queue, done), daemon=True).start()
    for n in range(10):
        queue.put(n)
    queue.join()
    print(done.value)
    try:
        queue.task_done()
    except ValueError as error:
        print(error)
