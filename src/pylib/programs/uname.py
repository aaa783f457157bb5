"""uname: what the computer is: -s, -n, -r, -v, -m, -a."""
import os
import sys

facts = dict(zip('snrvm', os.uname()))
options = ''.join(word[1:] for word in sys.argv[1:]) or 's'
shown = [fact for letter, fact in facts.items() if letter in options or 'a' in options]
sys.stdout.write(' '.join([*shown, 'GNU/Linux'] if 'a' in options else shown) + '\n')
