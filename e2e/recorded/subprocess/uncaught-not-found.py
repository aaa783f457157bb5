import subprocess

print('before', flush=True)
subprocess.check_output(['no-such-program', '--help'])
