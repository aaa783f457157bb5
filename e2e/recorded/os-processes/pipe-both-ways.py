import os

to_child, from_parent = os.pipe()
to_parent, from_child = os.pipe()
pid = os.fork()
if pid == 0:
    os.close(from_parent)
    os.close(to_parent)
    while question := os.read(to_child, 100):
        os.write(from_child, question.upper())
    os._exit(0)
os.close(to_child)
os.close(from_child)
for word in b'one', b'two', b'three':
    os.write(from_parent, word)
    print(os.read(to_parent, 100))
os.close(from_parent)
print(repr(os.read(to_parent, 100)), os.waitpid(pid, 0)[1])
