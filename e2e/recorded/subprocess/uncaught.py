import subprocess

print('before', flush=True)
subprocess.run(['sh', '-c', 'exit 9'], check=True)
