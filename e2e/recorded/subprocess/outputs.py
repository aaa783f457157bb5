import subprocess

print(subprocess.getstatusoutput('echo fine'), subprocess.getstatusoutput('echo bad >&2; exit 3'))
print(subprocess.getoutput('echo a; echo b'), repr(subprocess.getoutput('printf_missing_command')))
print(subprocess.check_output('echo text', shell=True, text=True), end='')
print(subprocess.check_output(['cat'], input=b'fed'), subprocess.check_output(['cat'], input=None))
print(subprocess.check_call(['true']), subprocess.call(['false']))
for call, args, options in ((subprocess.check_call, ['false'], {}),
                            (subprocess.check_output, ['sh', '-c', 'echo kept; exit 2'], {}),
                            (subprocess.check_output, ['true'], {'stdout': None}),
                            (subprocess.check_output, ['true'], {'check': True})):
    try:
        call(args, **options)
    except (subprocess.CalledProcessError, ValueError) as error:
        print(repr(error), getattr(error, 'output', None))
print(subprocess.list2cmdline(['a b', 'c"d', 'e\\', '', 'f\\"g', 'h i\\']))
