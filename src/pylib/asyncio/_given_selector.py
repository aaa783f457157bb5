"""How an event loop uses a selector that the program has brought, or looks at: the native turn asks it by these functions.

Each descriptor is registered with a pair of handles: its reader and its writer.
"""
import selectors

EVENT_READ = selectors.EVENT_READ
EVENT_WRITE = selectors.EVENT_WRITE


def add(loop, fd, event, handle):
    """Watches a descriptor; who was called for that event before is cancelled."""
    selector = loop._selector
    key = selector.get_map().get(fd)
    if key is None:
        selector.register(fd, event, (handle, None) if event == EVENT_READ else (None, handle))
        return
    reader, writer = key.data
    if event == EVENT_READ:
        before, data = reader, (handle, writer)
    else:
        before, data = writer, (reader, handle)
    selector.modify(fd, key.events | event, data)
    if before is not None:
        before.cancel()


def remove(loop, fd, event):
    """Watches a descriptor for that event no more; True when somebody would have been called."""
    selector = loop._selector
    key = selector.get_map().get(fd)
    if key is None:
        return False
    reader, writer = key.data
    if event == EVENT_READ:
        before, data = reader, (None, writer)
    else:
        before, data = writer, (reader, None)
    mask = key.events & ~event
    if mask:
        selector.modify(fd, mask, data)
    else:
        selector.unregister(fd)
    if before is None:
        return False
    before.cancel()
    return True


def watched(loop, fd):
    """The events for which a descriptor is watched."""
    key = loop._selector.get_map().get(fd)
    return 0 if key is None else key.events


def select(loop, timeout):
    """Waits; returns whom to call, and for which descriptors."""
    due = []
    for key, mask in loop._selector.select(timeout):
        reader, writer = key.data
        for event, handle in ((EVENT_READ, reader), (EVENT_WRITE, writer)):
            if mask & event and handle is not None:
                if handle._cancelled:
                    remove(loop, key.fileobj, event)
                else:
                    due.append((handle, key.fd))
    return due


def take_over(entries):
    """A selector that watches what the native loop has watched: triples of a descriptor, events and a pair of handles."""
    selector = selectors.EpollSelector()
    for fd, events, data in entries:
        selector.register(fd, events, data)
    return selector
