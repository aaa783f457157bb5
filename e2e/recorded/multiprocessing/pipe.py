"""Both ends of a pipe, of one direction and of two; its end."""
import multiprocessing as mp


def attempt(what, *args):
    try:
        print(what(*args))
    except Exception as error:
        print(type(error).__name__, error)


def echo(conn):
    while True:
        try:
            message = conn.recv()
        except EOFError:
            print('end', flush=True)
            break
        conn.send(message)


if __name__ == '__main__':
    ctx = mp.get_context('fork')
    a, b = ctx.Pipe()
    p = ctx.Process(target=echo, args=(b,))
    p.start()
    b.close()
    for message in (1, 'text', [1, {'x': (2, 3)}], None, b'x' * 100000):
        a.send(message)
        got = a.recv()
        print(got == message, type(got).__name__)
    print(a.poll(), a.poll(0.01))
    a.close()
    # The child has a copy of this end too.
    p.terminate()
    p.join()
    attempt(a.send, 1)
    r, w = ctx.Pipe(duplex=False)
    attempt(r.send, 1)
    attempt(w.recv)
    w.send_bytes(b'0123456789', 2, 3)
    print(r.recv_bytes())
    buffer = bytearray(4)
    w.send_bytes(b'ab')
    print(r.recv_bytes_into(buffer, 1), buffer)
    w.send_bytes(b'too long')
    attempt(r.recv_bytes_into, buffer)
    attempt(w.send_bytes, b'x', 2)
    w.close()
    attempt(r.recv)
    print(r.readable, r.writable, r.closed, w.closed)
    r.close()
    attempt(r.fileno)
