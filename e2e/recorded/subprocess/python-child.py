import subprocess
import sys

python = sys.executable
print(subprocess.check_output([python, '-c', 'print(1 + 1)']))
done = subprocess.run([python, '-c', 'import sys; print(sys.argv); sys.exit("failed")', 'a', 'b c'], capture_output=True,
                      text=True)
print(done.returncode, done.stdout, done.stderr)
done = subprocess.run([python, '-c', '1 / 0'], stderr=subprocess.PIPE, text=True)
print(done.returncode, done.stderr.splitlines()[-1])
with open('script.py', 'w') as file:
    file.write('import sys\nprint(__name__, __file__, sys.argv, sys.stdin.read())\n')
print(subprocess.run([python, 'script.py', 'x'], input='given', capture_output=True, text=True).stdout, end='')
print(subprocess.run([python, '-m', 'script', 'y'], input='', capture_output=True, text=True).stdout.split()[0])
print(subprocess.run([python, '-'], input='print("from standard input")', capture_output=True, text=True).stdout, end='')
print(subprocess.run([python], input='print(6 * 7)', capture_output=True, text=True).stdout, end='')
done = subprocess.run([python, 'missing.py'], capture_output=True, text=True)
print(done.returncode, "No such file or directory" in done.stderr)
