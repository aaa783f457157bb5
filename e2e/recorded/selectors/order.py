"""The order in which epoll tells what is ready."""
import os
import select

epoll = select.epoll()
pipes = [os.pipe() for _ in range(5)]
names = {r: n for n, (r, w) in enumerate(pipes)}
for r, _ in pipes:
    epoll.register(r, select.EPOLLIN)


def ready():
    return [names[fd] for fd, _ in epoll.poll(0)]


for n in (3, 1, 4):
    os.write(pipes[n][1], b'x')
print(ready(), ready())
os.write(pipes[0][1], b'x')
print(ready())
os.read(pipes[3][0], 1)
print(ready())
os.write(pipes[3][1], b'x')
print(ready(), ready())
print([names[fd] for fd, _ in epoll.poll(0, 2)], [names[fd] for fd, _ in epoll.poll(0, 2)], ready())
for r, w in pipes:
    os.close(r)
    os.close(w)
print(epoll.poll(0))
epoll.close()
