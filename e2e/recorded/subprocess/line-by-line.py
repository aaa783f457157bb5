import subprocess
import sys

PROGRAM = '''
import sys, time
for step in range(3):
    print('step', step)
    sys.stdout.flush()
    time.sleep(0.1)
print('warning', file=sys.stderr)
'''
child = subprocess.Popen([sys.executable, '-c', PROGRAM], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
for line in child.stdout:
    print('|', line, end='')
print(child.wait())
child.stdout.close()
