"""A connection and a socket that travel through a connection."""
import multiprocessing as mp
import socket


def child(conn):
    other = conn.recv()
    other.send('through the one that was sent')
    other.close()
    sock = conn.recv()
    sock.sendall(b'by socket')
    sock.close()


if __name__ == '__main__':
    ctx = mp.get_context('fork')
    a, b = ctx.Pipe()
    p = ctx.Process(target=child, args=(b,))
    p.start()
    r, w = ctx.Pipe(duplex=False)
    a.send(w)
    print(r.recv())
    one, other = socket.socketpair()
    a.send(other)
    print(one.recv(100))
    p.join()
    print(p.exitcode)
