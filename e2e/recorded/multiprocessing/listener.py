"""A listener and its clients: addresses, keys."""
import multiprocessing as mp
from multiprocessing.connection import Client, Listener


def client(address, key, conn):
    try:
        with Client(address, authkey=key) as c:
            c.send(['hello', 3])
            conn.send(c.recv())
    except Exception as error:
        conn.send((type(error).__name__, str(error)))


if __name__ == '__main__':
    ctx = mp.get_context('fork')
    for key in (b'secret', b'wrong'):
        a, b = ctx.Pipe()
        with Listener(('localhost', 0), authkey=b'secret') as listener:
            p = ctx.Process(target=client, args=(listener.address, key, b))
            p.start()
            try:
                with listener.accept() as c:
                    print(c.recv())
                    c.send('answer')
            except mp.AuthenticationError as error:
                print('AuthenticationError', error)
            print(a.recv())
            p.join()
