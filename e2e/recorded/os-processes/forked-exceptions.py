# A child that returns goes on where its parent would, to the end of the program.
import os
import sys

pid = os.fork()
if pid:
    os.waitpid(pid, 0)
    print('parent ends')
    sys.exit(0)
print('child', flush=True)
raise ValueError('in the child')
