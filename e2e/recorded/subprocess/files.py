import subprocess

with open('out.txt', 'w') as out, open('err.txt', 'w') as err:
    print(subprocess.run('echo out; echo err >&2', shell=True, stdout=out, stderr=err))
print(open('out.txt').read(), open('err.txt').read(), end='')
with open('out.txt') as source:
    print(subprocess.check_output(['cat', '-'], stdin=source))
with open('log.txt', 'a') as log:
    for word in 'one', 'two':
        subprocess.run(['echo', word], stdout=log)
print(open('log.txt').read(), end='')
