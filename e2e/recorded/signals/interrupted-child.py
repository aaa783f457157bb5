import signal
import subprocess
import sys

PROGRAM = '''
import os, signal
print('ready', flush=True)
signal.pause()
'''
child = subprocess.Popen([sys.executable, '-c', PROGRAM], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
child.stdout.readline()
child.send_signal(signal.SIGINT)
print(child.stderr.read().splitlines()[-1], child.wait())
child.stdout.close()
child.stderr.close()
