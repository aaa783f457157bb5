# More than a pipe holds, both ways: communicate() reads and writes as there is room.
import subprocess

data = b'0123456789' * 30_000
done = subprocess.run(['cat'], input=data, capture_output=True)
print(len(done.stdout), done.stdout == data, done.returncode)
done = subprocess.run('seq 1 20000; seq 1 20000 >&2', shell=True, capture_output=True)
print(len(done.stdout), len(done.stderr))
done = subprocess.run(['head', '-c', '10'], input=data, capture_output=True)
print(done.stdout, done.returncode)
