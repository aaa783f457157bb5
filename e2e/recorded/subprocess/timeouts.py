import subprocess

for call in (lambda: subprocess.run(['sleep', '5'], timeout=0.2),
             lambda: subprocess.check_output(['sh', '-c', 'echo early; exec sleep 5'], timeout=0.3),
             lambda: subprocess.call(['sleep', '5'], timeout=0.1)):
    try:
        call()
    except subprocess.TimeoutExpired as error:
        print(type(error).__name__, error.cmd, error.output, error.stdout, error.stderr, round(error.timeout, 1))
process = subprocess.Popen(['sh', '-c', 'echo one; sleep 0.5; echo two'], stdout=subprocess.PIPE, text=True)
try:
    process.communicate(timeout=0.2)
except subprocess.TimeoutExpired as error:
    print('not yet', error.output)
print(process.communicate(), process.returncode)
process = subprocess.Popen(['sleep', '5'])
try:
    process.wait(0.1)
except subprocess.TimeoutExpired as error:
    print(error)
process.kill()
print(process.wait(), process)
