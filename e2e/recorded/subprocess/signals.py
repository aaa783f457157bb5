import signal
import subprocess
import sys

for stop in 'terminate', 'kill', 'interrupt':
    child = subprocess.Popen(['sleep', '10'])
    if stop == 'interrupt':
        child.send_signal(signal.SIGINT)
    else:
        getattr(child, stop)()
    print(stop, child.wait(), child)
child.terminate()
print(child.poll())
PROGRAM = '''
import signal, sys
signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(f'stopped by {signal.Signals(number).name}'))
print('ready', flush=True)
signal.pause()
'''
child = subprocess.Popen([sys.executable, '-c', PROGRAM], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
print(child.stdout.readline(), end='')
child.terminate()
print(child.communicate(), child.returncode)
