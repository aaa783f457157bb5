import os
import signal


def handler(number, frame):
    print('handled', signal.Signals(number).name, frame.f_code.co_name, frame is not None)


print(signal.signal(signal.SIGUSR1, handler))
os.kill(os.getpid(), signal.SIGUSR1)
signal.raise_signal(signal.SIGUSR1)
print(signal.getsignal(signal.SIGUSR1) is handler, signal.signal(signal.SIGUSR1, signal.SIG_IGN) is handler)
os.kill(os.getpid(), signal.SIGUSR1)
print(signal.getsignal(signal.SIGUSR1), repr(signal.getsignal(signal.SIGTERM)), signal.getsignal(signal.SIGINT))


def inside():
    signal.signal(signal.SIGUSR2, handler)
    os.kill(os.getpid(), signal.SIGUSR2)


inside()
