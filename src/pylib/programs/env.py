"""env: the environment, or a program with another one: -i, -u NAME, NAME=VALUE."""
import os
import sys

words = sys.argv[1:]
env = dict(os.environ)
while words and (words[0] in ('-i', '-u') or '=' in words[0]):
    word = words.pop(0)
    if word == '-i':
        env = {}
    elif word == '-u':
        env.pop(words.pop(0), None)
    else:
        name, _, value = word.partition('=')
        env[name] = value
if not words:
    for name, value in env.items():
        sys.stdout.write(f'{name}={value}\n')
    raise SystemExit(0)
path = env.get('PATH', os.environ.get('PATH', os.defpath))
for folder in [''] if '/' in words[0] else path.split(':'):
    try:
        os.execve(os.path.join(folder, words[0]), words, env)
    except OSError as error:
        failure = error
sys.stderr.write(f"env: '{words[0]}': {failure.strerror}\n")
raise SystemExit(127 if failure.errno == 2 else 126)
