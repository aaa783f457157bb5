import os
import subprocess
import sys

read, write = os.pipe()
program = 'import os, sys; os.write(int(sys.argv[1]), b"through another pipe")'
print(subprocess.run([sys.executable, '-c', program, str(write)], pass_fds=[write]).returncode)
os.close(write)
print(os.read(read, 100))
read, write = os.pipe()
done = subprocess.run([sys.executable, '-c', program, str(write)], stderr=subprocess.PIPE, text=True)
print(done.returncode, done.stderr.splitlines()[-1])
done = subprocess.run([sys.executable, '-c', 'import os; print(os.getpid() == os.getsid(0))'], start_new_session=True,
                      capture_output=True, text=True)
print(done.stdout, end='')
done = subprocess.run([sys.executable, '-c', 'import os; print(os.getpid() == os.getpgrp())'], process_group=0,
                      capture_output=True, text=True)
print(done.stdout, end='')
