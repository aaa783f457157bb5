import os

os.register_at_fork(before=lambda: print('before 1', flush=True))
os.register_at_fork(before=lambda: print('before 2', flush=True),
                    after_in_parent=lambda: None,
                    after_in_child=lambda: print('child 1', flush=True))
os.register_at_fork(after_in_child=lambda: print('child 2', flush=True))
pid = os.fork()
if pid == 0:
    os._exit(0)
os.waitpid(pid, 0)
print('end')
for given in {}, {'before': 1}, {'after_in_child': 'x'}:
    try:
        os.register_at_fork(**given)
    except TypeError as error:
        print(error)
