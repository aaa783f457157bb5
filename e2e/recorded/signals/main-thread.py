# Handlers run in the main thread, whoever sends the signal; only it may set them.
import os
import signal
import threading

done = threading.Event()


def handler(number, frame):
    print('in', threading.current_thread().name)
    done.set()


def work():
    try:
        signal.signal(signal.SIGUSR1, handler)
    except ValueError as error:
        print(error)
    os.kill(os.getpid(), signal.SIGUSR1)


signal.signal(signal.SIGUSR1, handler)
thread = threading.Thread(target=work)
thread.start()
done.wait()
thread.join()
signal.pthread_kill(threading.main_thread().ident, signal.SIGUSR1)
