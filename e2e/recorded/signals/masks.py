import os
import signal
import threading

signal.signal(signal.SIGUSR1, lambda number, frame: print('handled', number))
print(signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1, signal.SIGUSR2]))
os.kill(os.getpid(), signal.SIGUSR1)
print('held back', signal.sigpending())
print(signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGUSR1]))
print(signal.sigpending(), signal.pthread_sigmask(signal.SIG_BLOCK, []))
threading.Timer(0.1, os.kill, (os.getpid(), signal.SIGUSR2)).start()
print(repr(signal.sigwait([signal.SIGUSR2])))
print(signal.sigtimedwait([signal.SIGUSR2], 0.05))
os.kill(os.getpid(), signal.SIGUSR2)
print(signal.sigwaitinfo({signal.SIGUSR2}).si_signo)
