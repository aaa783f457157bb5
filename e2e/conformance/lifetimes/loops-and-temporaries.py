# compare: output
class Temp:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del', self.name)
    def hello(self):
        print('hello', self.name)
        return self

print('10 loop')
for t in [Temp('p'), Temp('q')]:
    t.hello()
print('after loop')
del t
print('11 comprehension')
names = [Temp(n).name for n in 'rs']
print(names)
print('end')
