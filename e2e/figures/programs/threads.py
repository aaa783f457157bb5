"""What threads, their locks and their queues cost."""

import concurrent.futures
import queue
import threading
import time

TIMES = 40


def per(count, function):
    start = time.perf_counter()
    function()
    return (time.perf_counter() - start) / count


def nothing():
    pass


def one_by_one():
    for _ in range(TIMES):
        thread = threading.Thread(target=nothing)
        thread.start()
        thread.join()


def locks():
    lock = threading.Lock()
    for _ in range(10 * TIMES):
        with lock:
            pass


def lock_ping_pong():
    ping, pong = threading.Lock(), threading.Lock()
    ping.acquire()
    pong.acquire()

    def player():
        for _ in range(TIMES):
            ping.acquire()
            pong.release()

    other = threading.Thread(target=player)
    other.start()
    for _ in range(TIMES):
        ping.release()
        pong.acquire()
    other.join()


def queue_ping_pong(kind):
    there, back = kind(), kind()

    def player():
        for _ in range(TIMES):
            back.put(there.get())

    other = threading.Thread(target=player)
    other.start()
    for i in range(TIMES):
        there.put(i)
        back.get()
    other.join()


def queue_alone():
    items = queue.Queue()
    for i in range(10 * TIMES):
        items.put(i)
        items.get()


print("create, start and join", per(TIMES, one_by_one))
print("lock", per(10 * TIMES, locks))
print("lock ping-pong", per(TIMES, lock_ping_pong))
print("queue put and get", per(10 * TIMES, queue_alone))
print("queue ping-pong", per(TIMES, lambda: queue_ping_pong(queue.Queue)))
print("simple queue ping-pong", per(TIMES, lambda: queue_ping_pong(queue.SimpleQueue)))
with concurrent.futures.ThreadPoolExecutor(1) as pool:
    pool.submit(nothing).result()
    print("submit and result", per(TIMES, lambda: [pool.submit(nothing).result() for _ in range(TIMES)]))
    print("map, per item", per(5 * TIMES, lambda: list(pool.map(int, range(5 * TIMES)))))
