"""date: the time; +FORMAT as strftime has it, -u for UTC."""
import sys
import time

formats = [word[1:] for word in sys.argv[1:] if word[0] == '+']
shown = (formats or ['%a %b %e %H:%M:%S UTC %Y'])[0].replace('%s', str(int(time.time())))
sys.stdout.write(time.strftime(shown, time.gmtime()) + '\n')
