# Three programs at once take as long as the longest.
import subprocess
import time

start = time.monotonic()
children = [subprocess.Popen(['sleep', seconds]) for seconds in ('0.3', '0.2', '0.1')]
print([child.poll() for child in children])
print([child.wait() for child in children])
print(0.29 < time.monotonic() - start < 0.5)
