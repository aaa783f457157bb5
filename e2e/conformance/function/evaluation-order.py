def say(x):
    print(x, end=' ')
    return x

def f(*args, **kwargs): return None

f(say(1), *[say(2)], say(3), k=say(4), **{'z': say(5)})
print()
say('a'), say('b')
print()
d = {say('k1'): say('v1'), say('k2'): say('v2')}
print()
x = [0, 0, 0]
x[say(0)] = say('value')
print()
say(1) < say(2) < say(3)
print()
say(3) < say(2) < say(1)
print()
(say(1) or say(2)) and say(3)
print()
print(say('if true') if say(True) else say('if false'))
def target():
    say('target')
    return x
target()[say(1)] = target()[say(2)] = say('v')
print()
x[say(0)] , x[say(1)] = say('p'), say('q')
print(x)
