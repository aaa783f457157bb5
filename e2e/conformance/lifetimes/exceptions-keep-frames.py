# compare: output
class Temp:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del', self.name)
    def hello(self):
        print('hello', self.name)
        return self

print('12 exception')
def g():
    t = Temp('t')
    raise ValueError
try:
    g()
except ValueError as e:
    print('caught')
print('after except')
print('end')
