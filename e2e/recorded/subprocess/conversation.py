# Question and answer through two pipes: both sides have to flush.
import subprocess
import sys

PROGRAM = '''
import sys
for line in sys.stdin:
    print(int(line) ** 2, flush=True)
print('bye')
'''
with subprocess.Popen([sys.executable, '-c', PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
    for number in range(4):
        child.stdin.write(f'{number}\n')
        child.stdin.flush()
        print(number, child.stdout.readline().rstrip())
    child.stdin.close()
    print(child.stdout.read(), end='')
print(child.returncode)
