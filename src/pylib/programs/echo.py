"""echo: prints its arguments."""
import sys

words = sys.argv[1:]
newline = '\n'
if words and words[0] == '-n':
    words, newline = words[1:], ''
sys.stdout.write(' '.join(words) + newline)
