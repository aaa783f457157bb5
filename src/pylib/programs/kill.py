"""kill: sends a signal to processes: -9, -KILL, -s KILL; -l lists their names."""
import os
import sys

NAMES = ('HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG '
         'XCPU XFSZ VTALRM PROF WINCH IO PWR SYS').split()


def number(name):
    name = name.upper().removeprefix('SIG')
    if name.isdigit():
        return int(name)
    if name in NAMES:
        return NAMES.index(name) + 1
    sys.stderr.write(f'kill: {name}: invalid signal specification\n')
    raise SystemExit(1)


words = sys.argv[1:]
signal = 15
if words and words[0] == '-l':
    sys.stdout.write('\n'.join(NAMES) + '\n')
    raise SystemExit(0)
if words and words[0] == '-s':
    signal = number(words[1])
    words = words[2:]
elif words and words[0][0] == '-' and words[0] != '--':
    signal = number(words.pop(0)[1:])
code = 0
for word in words:
    if word == '--':
        continue
    try:
        os.kill(int(word), signal)
    except (OSError, ValueError) as error:
        sys.stderr.write(f'kill: ({word}): {getattr(error, "strerror", "arguments must be process or job IDs")}\n')
        code = 1
raise SystemExit(code)
