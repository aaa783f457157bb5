import os
import sys

print(os.spawnv(os.P_WAIT, '/bin/sh', ['sh', '-c', 'exit 3']))
print(os.spawnl(os.P_WAIT, '/bin/true', 'true'), os.spawnlp(os.P_WAIT, 'false', 'false'))
print(os.spawnve(os.P_WAIT, '/bin/sh', ['sh', '-c', 'exit $CODE'], {'CODE': '9'}))
print(os.spawnv(os.P_WAIT, '/nowhere', ['x']))
pid = os.spawnlp(os.P_NOWAIT, 'sh', 'sh', '-c', 'kill -9 $$')
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
sys.stdout.flush()
pid = os.posix_spawn('/bin/echo', ['echo', 'posix_spawn'], os.environ)
print(os.waitpid(pid, 0)[1])
read, write = os.pipe()
pid = os.posix_spawnp('echo', ['echo', 'into a pipe'], os.environ, file_actions=[
    (os.POSIX_SPAWN_DUP2, write, 1), (os.POSIX_SPAWN_CLOSE, read)])
os.close(write)
print(os.read(read, 100), os.waitpid(pid, 0)[1])
for call in os.posix_spawn, os.posix_spawnp:
    try:
        call('nowhere', ['x'], {})
    except OSError as error:
        print(error)
