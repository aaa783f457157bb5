import signal

print(repr(signal.SIGINT), signal.SIGTERM, signal.Signals(9).name, repr(signal.SIG_DFL), repr(signal.SIG_BLOCK))
print([one.name for one in signal.Signals])
print(signal.SIGCLD is signal.SIGCHLD, signal.NSIG, signal.Signals['SIGIOT'], len(signal.valid_signals()))
print([signal.strsignal(number) for number in (1, 2, 9, 15, 17, 31, 32, 34, 64)])
print(sorted(signal.valid_signals())[28:34])
for body in ('signal.Signals(99)', 'signal.strsignal(65)', 'signal.getsignal(0)', 'signal.signal(65, print)',
             'signal.signal(signal.SIGKILL, print)', 'signal.signal(signal.SIGINT, 3)', 'signal.raise_signal(99)',
             'signal.signal("x", print)', 'signal.alarm("x")', 'signal.setitimer(9, 1)', 'signal.sigwait([99])',
             'signal.setitimer(signal.ITIMER_REAL, -1)', 'signal.set_wakeup_fd(99)'):
    try:
        print(eval(body))
    except BaseException as error:
        print(body, type(error).__name__, error)
