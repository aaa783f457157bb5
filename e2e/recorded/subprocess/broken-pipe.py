import subprocess
import sys

child = subprocess.Popen(['true'], stdin=subprocess.PIPE)
child.wait()
try:
    child.stdin.write(b'x')
    child.stdin.flush()
except BrokenPipeError as error:
    print(error)
try:
    child.stdin.close()
except BrokenPipeError as error:
    print('closed', error)
print(child.returncode)
print(subprocess.run(['true'], input=b'ignored' * 20_000).returncode)
PROGRAM = 'import sys\nwhile True: sys.stdout.write("x" * 1000)'
child = subprocess.Popen([sys.executable, '-c', PROGRAM], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
print(child.stdout.read(5))
child.stdout.close()
print(child.stderr.read().splitlines()[-1], child.wait() != 0)
child.stderr.close()
