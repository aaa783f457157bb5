import os
import subprocess


def sh(command, **options):
    done = subprocess.run(command, shell=True, capture_output=True, text=True, **options)
    print(repr(done.stdout), repr(done.stderr), done.returncode)


sh('echo one two   three; echo "one   two" \'$HOME\'')
sh('NAME=value; echo $NAME ${NAME} "$NAME" "${NAME}s" $UNSET.')
sh('echo a && echo b || echo c; false && echo d || echo e')
sh('true; echo $?; false; echo $?')
sh('echo to file > out.txt; echo more >> out.txt; cat < out.txt; wc -l out.txt')
sh('printed=$(echo inner); echo "[$printed]" `echo ticks`')
sh('(echo in a group; echo 2) | wc -l')
sh('echo b a c | tr " " "\\n" | sort | head -2')
sh('nowhere; echo $?')
sh('nowhere 2>/dev/null; echo error 1>&2')
sh('cat missing.txt; cat < missing.txt')
sh('cd / && pwd; cd /nowhere')
sh('exit 7; echo never')
sh('echo $0 $1 $#')
sh('export X=1; sh -c \'echo "x is $X"\'; Y=2 sh -c \'echo "y is $Y"\'; echo "[$Y]"')
sh('echo *.txt; echo "*.txt"; echo no-match*')
sh('echo "unclosed')
sh('echo a; | echo b')
sh('sleep 0.1 & wait; echo waited')
sh('test 1 -lt 2 && [ abc = abc ] && echo yes; [ -f out.txt ] && echo file')
sh('echo comment # not this')
sh('true &&\necho continued\necho next')
print(subprocess.run(['echo $0 $1', 'zero', 'one'], shell=True, capture_output=True, text=True).stdout, end='')
os.remove('out.txt')
