"""Sending to who is gone."""
import multiprocessing as mp

if __name__ == '__main__':
    r, w = mp.get_context('fork').Pipe(duplex=False)
    r.close()
    try:
        w.send('hello')
    except BrokenPipeError as error:
        print(error)
    a, b = mp.Pipe()
    b.close()
    try:
        a.recv()
    except EOFError as error:
        print('EOFError', error)
