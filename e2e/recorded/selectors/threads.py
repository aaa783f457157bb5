"""A thread that waits is woken by another, and by the end of a time."""
import os
import selectors
import socket
import threading
import time

r, w = os.pipe()
a, b = socket.socketpair()
selector = selectors.DefaultSelector()
selector.register(r, selectors.EVENT_READ, 'pipe')
selector.register(a, selectors.EVENT_READ, 'socket')


def other():
    time.sleep(0.1)
    os.write(w, b'x')
    time.sleep(0.1)
    b.sendall(b'y')


thread = threading.Thread(target=other)
begin = time.monotonic()
thread.start()
print([key.data for key, _ in selector.select()], 0.09 < time.monotonic() - begin < 0.19)
os.read(r, 1)
print([key.data for key, _ in selector.select(5)], 0.19 < time.monotonic() - begin < 0.4)
a.recv(1)
print(selector.select(0.05))
thread.join()
selector.close()
for end in (a, b):
    end.close()
os.close(r)
os.close(w)
