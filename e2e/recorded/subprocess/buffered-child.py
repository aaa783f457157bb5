# Python keeps back what it prints into a pipe: what it has not written when it is killed is lost.
import subprocess
import sys

for flush in False, True:
    program = f'import time; print("printed", flush={flush}); open("mark-{flush}", "w").close(); time.sleep(10)'
    child = subprocess.Popen([sys.executable, '-c', program], stdout=subprocess.PIPE)
    while True:
        try:
            open(f'mark-{flush}').close()
            break
        except FileNotFoundError:
            import time
            time.sleep(0.05)
    child.kill()
    print(child.communicate()[0], child.returncode)
