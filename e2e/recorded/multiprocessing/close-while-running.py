"""A process object cannot be closed while its process runs."""
import multiprocessing as mp
import time

if __name__ == '__main__':
    p = mp.get_context('fork').Process(target=time.sleep, args=(60,))
    p.start()
    try:
        p.close()
    except ValueError as error:
        print(error)
    p.terminate()
    p.join()
    p.close()
    print(repr(p).split()[0], 'closed' in repr(p))
