import os
import subprocess
import sys


def python(*args, **options):
    done = subprocess.run([sys.executable, *args], capture_output=True, text=True, **options)
    print(args[:2], repr(done.stdout), done.stderr.splitlines()[-1:], done.returncode)


python('-u', '-c', 'import os; print("kept"); os._exit(0)')
python('-c', 'import os; print("lost"); os._exit(0)')
python('-c', 'import os; print("kept"); os._exit(0)', env=os.environ | {'PYTHONUNBUFFERED': '1'})
python('-c', 'def f(:')
python('-c', 'a = input(); b = input("prompt> "); print(a, b); input()', input='x\ny\n')
python('-c', 'import sys; sys.stdout.write("text"); sys.stdout.buffer.write(b"bytes "); sys.stdout.flush()')
python('-c', 'import sys; print(sys.stdin.readlines(), sys.stdin.read())', input='a\nb')
python('-c', 'import sys; sys.stdout.close(); print("x")')
python('-c', 'import sys; print(sys.stdin.isatty(), sys.stdout.name, sys.stdout.fileno(), sys.stderr.line_buffering)')
os.mkdir('package')
for name, text in ('__init__', ''), ('__main__', 'import sys\nprint(__name__, __package__, sys.argv[1:])\n'):
    with open(f'package/{name}.py', 'w') as file:
        file.write(text)
python('-m', 'package', 'x')
for name, text in ('script.sh', '#!/bin/sh\necho script $1\n'), ('script.py', '#!/usr/bin/env python3\nimport sys\nprint(sys.argv[1:])\n'):
    with open(name, 'w') as file:
        file.write(text)
    os.chmod(name, 0o755)
    print(subprocess.run([f'./{name}', 'argument'], capture_output=True).stdout)
with open('text', 'w') as file:
    file.write('no program')
os.chmod('text', 0o755)
try:
    subprocess.run(['./text'])
except OSError as error:
    print(error)
