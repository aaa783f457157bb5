"""sleep: waits, in seconds or with s, m, h, d behind the number."""
import sys
import time

UNITS = {'s': 1, 'm': 60, 'h': 3600, 'd': 86400}
seconds = 0
for word in sys.argv[1:]:
    try:
        seconds += float(word[:-1]) * UNITS[word[-1]] if word[-1:] in UNITS else float(word)
    except ValueError:
        sys.stderr.write(f"sleep: invalid time interval ‘{word}’\nTry 'sleep --help' for more information.\n")
        raise SystemExit(1)
if len(sys.argv) < 2:
    sys.stderr.write('sleep: missing operand\n')
    raise SystemExit(1)
time.sleep(seconds)
