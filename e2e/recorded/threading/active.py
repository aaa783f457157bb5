"""current_thread(), enumerate() and active_count() while threads come and go."""
import threading

go = threading.Event()
ready = threading.Barrier(4)


def work():
    ready.wait()
    go.wait()


threads = [threading.Thread(target=work, name=f'w{i}', daemon=i == 2) for i in range(3)]
print(threading.active_count(), [t.is_alive() for t in threads])
for thread in threads:
    thread.start()
ready.wait()
print(threading.active_count(), sorted(t.name for t in threading.enumerate()))
print([t.is_alive() for t in threads], [t.daemon for t in threads])
idents = {t.ident for t in threading.enumerate()}
print(len(idents), threading.get_ident() in idents, threading.get_ident() == threading.main_thread().ident)
go.set()
for thread in threads:
    thread.join()
print(threading.active_count(), [t.is_alive() for t in threads], threading.enumerate() == [threading.main_thread()])
print(threads[0].ident is not None)
