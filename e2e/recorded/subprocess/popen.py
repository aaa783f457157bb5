import subprocess

process = subprocess.Popen(['cat'], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
print(process, process.poll(), process.args, process.returncode)
print(process.communicate('one\ntwo\n'))
print(process, process.poll(), process.wait())
with subprocess.Popen(['sh', '-c', 'read line; echo "got $line"; exit 4'], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                      text=True, bufsize=1) as process:
    process.stdin.write('a line\n')
    print(process.stdout.readline(), end='')
print(process.returncode, process.stdin.closed, process.stdout.closed)
process = subprocess.Popen('echo in the shell', shell=True, stdout=subprocess.PIPE)
for line in process.stdout:
    print(line)
process.stdout.close()
print(process.wait(), process.stdin, process.stderr)
