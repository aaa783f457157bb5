# compare: output
"""atexit: last registered, first called."""
import atexit

before = atexit._ncallbacks()
print(atexit.register(print, 'first registered', 1, sep='/') is print)


@atexit.register
def decorated():
    print('decorated')


def late():
    print('late')
    atexit.register(print, 'registered while ending')


atexit.register(late)
atexit.register(print, 'twice')
atexit.register(print, 'twice')
atexit.register(decorated)
atexit.unregister(decorated)
atexit.unregister(len)
print(decorated.__name__, atexit._ncallbacks() - before)
for call in (lambda: atexit.register(), lambda: atexit.register(5), lambda: atexit.unregister()):
    try:
        call()
    except TypeError as error:
        print(error)
atexit._run_exitfuncs()
print('cleared', atexit._ncallbacks())
