# The small programs that every Linux has.
import subprocess

LINES = 'pear\napple\nfig\napple\n10\n9\n'


def run(*args, input=LINES):
    done = subprocess.run(args, input=input, capture_output=True, text=True)
    print(' '.join(args), repr(done.stdout), repr(done.stderr), done.returncode)


run('sort', '-r')
run('sort', '-n', input='10\n9\n-1\n')
run('sort', '-u')
run('uniq', '-c', input='a\na\nb\na\n')
run('uniq', '-d', input='a\na\nb\n')
run('wc')
run('wc', '-l')
run('wc', '-w', '-c')
run('head', '-n', '1')
run('head', '-c', '3')
run('tail', '-n', '2')
run('tail', '-n', '+5')
run('grep', 'app')
run('grep', '-v', 'app')
run('grep', '-n', '-i', 'FIG')
run('grep', '-c', 'a')
run('grep', '-q', 'zzz')
run('grep', '-o', '[a-f]*')
run('grep', '-E', '^(fig|pear)$')
run('tr', 'a-z', 'A-Z')
run('tr', '-d', 'aeiou\n')
run('tr', '-s', 'p')
run('tr', '[:lower:]', '[:upper:]', input='Mixed')
run('seq', '3')
run('seq', '2', '2', '6')
run('seq', '3', '-1', '1')
run('tee', 'copy.txt', input='kept\n')
run('cat', 'copy.txt', 'missing.txt')
run('cat', '-', 'copy.txt', input='first\n')
run('ls', 'copy.txt', 'missing.txt')
run('echo', '-n', 'no newline')
run('echo')
run('true')
run('false')
run('sleep', 'x')
run('kill', '-0', '999999')
