"""A thread that _thread started is a dummy to threading."""
import _thread
import threading

done = threading.Event()


def work():
    me = threading.current_thread()
    print(type(me).__name__, me.name, me.daemon, me.is_alive(), me in threading.enumerate())
    print(me is threading.current_thread())
    try:
        me.join()
    except RuntimeError as error:
        print(error)
    done.set()


_thread.start_new_thread(work, ())
done.wait()
