import os
import sys

print(os.system('exit 3') >> 8, os.system('true'), os.waitstatus_to_exitcode(os.system('kill -15 $$')))
print(os.waitstatus_to_exitcode(os.system('nowhere 2>/dev/null')))
sys.stdout.flush()
os.system('echo said by the shell')
os.environ['GREETING'] = 'hello from the environment'
os.system('echo $GREETING')
with os.popen('echo one; echo two') as stream:
    print(stream.readlines())
stream = os.popen('cat > copy.txt', 'w')
stream.write('written\n')
print(stream.close(), open('copy.txt').read())
print(os.popen('exit 2').close())
for given in (1,), ('x', 'q'):
    try:
        os.popen(*given)
    except (TypeError, ValueError) as error:
        print(error)
