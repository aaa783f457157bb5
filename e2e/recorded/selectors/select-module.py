"""The calls themselves: select, poll, epoll."""
import os
import select
import socket


def tell(action, *args):
    try:
        print('fine', action(*args))
    except Exception as e:
        print(type(e).__name__, e)


a, b = socket.socketpair()
print(select.select([a], [a], [], 0) == ([], [a], []))
b.send(b'x')
r, w, x = select.select([a, b], [], [a], 1)
print(r == [a], w, x)
tell(select.select, [], [], [], -1)
tell(select.select, 5, [], [])
tell(select.select, ['x'], [], [])
tell(select.select, [], [], [], 'x')
tell(select.select, [-1], [], [])
poll = select.poll()
poll.register(a, select.POLLIN)
poll.register(b)
fds = {a.fileno(): 'a', b.fileno(): 'b'}
print(sorted((fds[fd], event) for fd, event in poll.poll()))
poll.modify(b, select.POLLIN)
a.recv(1)
print(poll.poll(50), poll.poll(0))
poll.unregister(b)
tell(poll.unregister, b.fileno()) if False else None
b.close()
print([(fds[fd], event & ~select.POLLHUP) for fd, event in poll.poll(1000)])
a.close()
epoll = select.epoll()
r, w = os.pipe()
epoll.register(r, select.EPOLLIN)
print(epoll.poll(0), epoll.closed, epoll.fileno() > 2)
os.write(w, b'x')
print([(fd == r, event) for fd, event in epoll.poll(1)])
epoll.modify(r, 0)
print(epoll.poll(0.01))
tell(epoll.register, r, select.EPOLLIN)
tell(epoll.unregister, 99)
tell(epoll.poll, 0, 0)
os.close(w)
print([(fd == r, event) for fd, event in epoll.poll(1)])
epoll.modify(r, select.EPOLLIN | select.EPOLLONESHOT)
print(len(epoll.poll(0)), len(epoll.poll(0)))
with open(__file__) as file:
    tell(epoll.register, file.fileno())
os.close(r)
epoll.close()
print(epoll.closed)
tell(epoll.fileno)
with select.epoll() as one:
    print(one.closed)
print(one.closed)
