import os
import sys


def child(body):
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        try:
            body()
        except OSError as error:
            print(type(error).__name__, error, flush=True)
            os._exit(126)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


print(child(lambda: os.execv('/bin/echo', ['echo', 'execv'])))
print(child(lambda: os.execl('/bin/echo', 'echo', 'execl')))
print(child(lambda: os.execlp('echo', 'echo', 'execlp')))
print(child(lambda: os.execvp('false', ['false'])))
print(child(lambda: os.execvpe('sh', ['sh', '-c', 'echo $NAME; exit 5'], {'NAME': 'value', 'PATH': '/bin'})))
print(child(lambda: os.execle('/bin/sh', 'sh', '-c', 'echo "[$HOME]"', {})))
print(child(lambda: os.execv('/nowhere', ['x'])))
print(child(lambda: os.execve('/nowhere', ['x'], {})))
print(child(lambda: os.execvp('nowhere', ['x'])))
print(child(lambda: os.execv(sys.executable, ['python', '-c', 'import sys; print(sys.argv); sys.exit(4)', 'a'])))
for args in [], [''], 'x':
    try:
        os.execv('/bin/echo', args)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
