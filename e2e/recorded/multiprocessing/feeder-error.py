"""What cannot be pickled is an error of the queue's feeder thread; the queue goes on."""
import multiprocessing as mp
import threading

if __name__ == '__main__':
    queue = mp.get_context('fork').Queue()
    queue.put(threading.Lock())
    queue.put('fine')
    print(queue.get())
    queue.close()
    queue.join_thread()
