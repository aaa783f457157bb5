# compare: lines
"""print() with several threads: with one string that has its newline, lines stay whole."""
import sys
import threading


def work(name):
    for i in range(20):
        sys.stdout.write(f'{name} {i}\n')


threads = [threading.Thread(target=work, args=(name,)) for name in 'abc']
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
