import subprocess

for args, options in (
    (['false'], {'check': True}),
    (['sh', '-c', 'echo out; echo err >&2; exit 3'], {'check': True, 'capture_output': True}),
    ('kill -9 $$', {'check': True, 'shell': True}),
    (['nowhere'], {}),
    (['/nowhere/at/all'], {}),
    (['ls'], {'cwd': '/nowhere'}),
    (['/tmp'], {}),
    (['echo'], {'env': {'a=b': 'c'}}),
    (['e\0cho'], {}),
    (['echo', 3], {}),
    ([], {}),
    (3, {}),
    ('echo not split', {}),
    (['cat'], {'input': 'x', 'stdin': subprocess.PIPE}),
    (['cat'], {'capture_output': True, 'stdout': subprocess.PIPE}),
    (['cat'], {'stdout': subprocess.STDOUT}),
    (['cat'], {'text': True, 'universal_newlines': False}),
    (['cat'], {'bufsize': 'x'}),
    (['cat'], {'input': b'x', 'text': True}),
    (['cat'], {'creationflags': 1}),
):
    try:
        print(subprocess.run(args, **options))
    except Exception as error:
        print(type(error).__name__, error, getattr(error, 'output', ''), getattr(error, 'stderr', ''))
