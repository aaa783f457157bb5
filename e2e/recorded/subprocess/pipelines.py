# What `seq 20 | grep 1 | tail -3` does, by hand.
import subprocess

first = subprocess.Popen(['seq', '20'], stdout=subprocess.PIPE)
second = subprocess.Popen(['grep', '1'], stdin=first.stdout, stdout=subprocess.PIPE)
first.stdout.close()
third = subprocess.run(['tail', '-n', '3'], stdin=second.stdout, capture_output=True, text=True)
second.stdout.close()
print(third.stdout.split(), first.wait(), second.wait())
endless = subprocess.Popen(['yes'], stdout=subprocess.PIPE)
head = subprocess.run(['head', '-n', '2'], stdin=endless.stdout, capture_output=True)
endless.stdout.close()
print(head.stdout, endless.wait())
print(subprocess.getoutput('yes no | head -3'))
