"""start() waits until the new thread runs, so what it does first is done before the starter goes on."""
import threading

firsts = set()
for _ in range(200):
    log = []
    thread = threading.Thread(target=log.append, args=('child',))
    thread.start()
    started = thread.ident is not None and thread.native_id is not None
    thread.join()
    log.append('main')
    firsts.add((log[0], started))
print(firsts)
