import os
import subprocess
import sys

os.environ['SHARED'] = 'from the parent'
print(subprocess.getoutput('echo $SHARED'))
print(subprocess.run('echo "[$SHARED]" $OWN', shell=True, env={'OWN': 'own'}, capture_output=True, text=True).stdout)
print(subprocess.run(['env', '-i', 'A=1', 'B=2', 'env'], capture_output=True, text=True).stdout.split())
print(subprocess.run([sys.executable, '-c', 'import os; print(os.environ["OWN"])'], env=os.environ | {'OWN': 'x'},
                     capture_output=True, text=True).stdout, end='')
os.mkdir('folder')
done = subprocess.run(['pwd'], cwd='folder', capture_output=True, text=True)
print(os.path.basename(done.stdout.strip()), os.path.basename(os.getcwd()) == 'folder')
print(subprocess.run('echo made > made.txt; ls', shell=True, cwd='folder', capture_output=True, text=True).stdout, end='')
print(open('folder/made.txt').read(), end='')
print(subprocess.run(['sh', '-c', 'umask'], umask=0o077, capture_output=True).returncode)
