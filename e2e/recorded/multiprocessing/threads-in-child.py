"""A child waits for its threads, but for daemons."""
import multiprocessing as mp
import threading
import time


def late():
    time.sleep(0.1)
    print('thread of', mp.current_process().name, flush=True)


def child():
    threading.Thread(target=late).start()
    threading.Thread(target=time.sleep, args=(100,), daemon=True).start()
    print('run() ends', threading.current_thread().name, flush=True)


if __name__ == '__main__':
    p = mp.get_context('fork').Process(target=child)
    p.start()
    p.join()
    print(p.exitcode)
