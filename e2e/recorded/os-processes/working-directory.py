import os

os.mkdir('inner')
pid = os.fork()
if pid == 0:
    os.chdir('inner')
    os.umask(0o077)
    open('made.txt', 'w').close()
    os._exit(0)
os.waitpid(pid, 0)
print(os.path.basename(os.getcwd()) == 'inner', os.listdir('inner'))
print(oct(os.stat('inner/made.txt').st_mode & 0o777), oct(os.umask(0o022)))
