"""What Condition does with an RLock: lets it go however deep, and takes it again as deep."""
import threading

rlock = threading.RLock()
for _ in range(3):
    rlock.acquire()
print(rlock._recursion_count())
state = rlock._release_save()
print(state[0], state[1] == threading.get_ident(), rlock._is_owned(), rlock._recursion_count())
rlock._acquire_restore(state)
print(rlock._recursion_count())
for _ in range(3):
    rlock.release()
try:
    rlock._release_save()
except RuntimeError as error:
    print(error)


class Mine(threading._CRLock):
    pass


with Mine() as taken:
    print(taken)
