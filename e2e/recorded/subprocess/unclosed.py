import subprocess
import warnings

warnings.simplefilter('always')
child = subprocess.Popen(['sleep', '0.2'])
pid = child.pid
with warnings.catch_warnings(record=True) as caught:
    del child
print([str(one.message).replace(str(pid), 'PID') for one in caught])
print(len(subprocess._active), subprocess.run(['sleep', '0.3']).returncode)
print(subprocess.run(['true']).returncode, len(subprocess._active))
