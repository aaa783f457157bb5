"""Every selector: registering, changing, waiting, refusing."""
import selectors
import socket
import time

R, W = selectors.EVENT_READ, selectors.EVENT_WRITE


def tell(action, *args):
    try:
        print('fine', action(*args))
    except Exception as e:
        print(type(e).__name__, str(e).split('<')[0])


for kind in (selectors.SelectSelector, selectors.PollSelector, selectors.EpollSelector):
    a, b = socket.socketpair()
    with kind() as selector:
        print(kind.__name__, selector.select(0), len(selector.get_map()))
        key = selector.register(a, R, 'data')
        print(key.fileobj is a, key.fd == a.fileno(), key.events, key.data)
        begin = time.monotonic()
        print(selector.select(0.1), 0.09 < time.monotonic() - begin < 0.3, selector.select(-1))
        b.send(b'x')
        print([(k.data, mask) for k, mask in selector.select()])
        selector.modify(a, R | W, 'both')
        print([(k.data, mask) for k, mask in selector.select()])
        selector.modify(a, W)
        print([(k.data, mask) for k, mask in selector.select(1)])
        tell(selector.register, a, R)
        tell(selector.register, b, 0)
        tell(selector.register, b, 8)
        tell(selector.register, 'text', R)
        tell(selector.register, -1, R)
        tell(selector.modify, b, R)
        tell(selector.unregister, b)
        tell(selector.get_key, b)
        print(a in selector.get_map(), list(selector.get_map()) == [a.fileno()], selector.get_key(a).events)
        selector.modify(a, R)
        b.close()
        a.recv(1)
        print([mask for _, mask in selector.select(1)], a.recv(1))
        fd = a.fileno()
        a.close()
        print(selector.unregister(a).fd == fd)
    tell(selector.get_key, 1)
    b.close()
