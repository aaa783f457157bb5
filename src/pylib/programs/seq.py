"""seq: numbers one after another: LAST, FIRST LAST, or FIRST STEP LAST."""
import sys

words = sys.argv[1:]
if not 1 <= len(words) <= 3:
    sys.stderr.write('seq: missing operand\n')
    raise SystemExit(1)
places = max(len(word.partition('.')[2]) for word in words)
numbers = [float(word) if '.' in word else int(word) for word in words]
first, step, last = {1: [1, 1, *numbers], 2: [numbers[0], 1, numbers[-1]], 3: numbers}[len(numbers)]
at = 0
while (value := first + at * step) * (1 if step > 0 else -1) <= last * (1 if step > 0 else -1):
    sys.stdout.write(f'{value:.{places}f}\n')
    at += 1
