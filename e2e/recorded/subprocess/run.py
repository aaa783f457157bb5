import subprocess

done = subprocess.run(['echo', 'hello', 'there'], capture_output=True, text=True)
print(done)
print(done.returncode, repr(done.stdout), repr(done.stderr), done.check_returncode())
print(subprocess.run(['false']), subprocess.run('exit 5', shell=True).returncode)
print(subprocess.run(['cat'], input=b'bytes\n', stdout=subprocess.PIPE).stdout)
print(subprocess.run(['cat'], input='text\n', stdout=subprocess.PIPE, text=True).stdout, end='')
print(subprocess.run(['cat'], input='ünï\n', stdout=subprocess.PIPE, encoding='utf-8'))
print(subprocess.run('echo error >&2; echo out', shell=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout)
print(subprocess.run(['echo', 'thrown away'], stdout=subprocess.DEVNULL))
