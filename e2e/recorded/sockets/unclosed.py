"""Sockets that are forgotten."""
import gc
import socket
import warnings

warnings.simplefilter('always', ResourceWarning)


def forget():
    s = socket.socket()
    s.fileno()


forget()
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    s = socket.socket(type=socket.SOCK_DGRAM)
    fd = s.fileno()
    del s
    gc.collect()
for one in seen:
    print(one.category.__name__, str(one.message).replace(f'fd={fd}', 'fd=N'))
