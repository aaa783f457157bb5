"""What cannot be sent to a process that is spawned, or through a queue or pipe."""
import multiprocessing as mp
import threading


def attempt(what, *args):
    try:
        what(*args)
    except Exception as error:
        print(type(error).__name__, str(error).split(' at 0x')[0])


if __name__ == '__main__':
    ctx = mp.get_context('spawn')
    attempt(ctx.Process(target=print, args=(threading.Lock(),)).start)
    attempt(ctx.Process(target=print, args=((n for n in ()),)).start)
    a, b = ctx.Pipe()
    attempt(a.send, threading.Lock())
    attempt(a.send, ctx.Lock())
    attempt(a.send, ctx.Queue())
    attempt(a.send, ctx.Value('i'))
    attempt(a.send, mp.current_process().authkey)
    a.send('fine')
    print(b.recv())
