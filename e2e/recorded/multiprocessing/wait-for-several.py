"""connection.wait(): connections and the sentinels of processes."""
import multiprocessing as mp
from multiprocessing.connection import wait
import time


def send(conn, delay):
    time.sleep(delay)
    conn.send(delay)
    conn.close()


if __name__ == '__main__':
    ctx = mp.get_context('fork')
    readers = []
    for delay in (0.3, 0.1, 0.2):
        r, w = ctx.Pipe(duplex=False)
        p = ctx.Process(target=send, args=(w, delay))
        p.start()
        w.close()
        readers.append(r)
    while readers:
        for r in wait(readers):
            try:
                print(r.recv())
            except EOFError:
                readers.remove(r)
    print(wait([p.sentinel], 5) == [p.sentinel], p.exitcode)
    print(wait([ctx.Pipe()[0]], 0.01) in ([],) or 'closed')
