from array import array


def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)


a = array('i', [1])
for g in [lambda: array(), lambda: array('z'), lambda: array('ab'), lambda: array(5), lambda: array('i', ['x']), lambda: array('i', [1.5]), lambda: array('b', [128]), lambda: array('B', [-1]), lambda: array('B',[256]), lambda: array('h',[40000]), lambda: array('H',[-1]), lambda: array('I',[-1]), lambda: array('q',[2**63]), lambda: array('Q',[2**64]), lambda: array('Q',[-1]), lambda: array('i', 'abc'), lambda: array('i', b'abc'), lambda: array('i', b'abcd'), lambda: array('w', b'a'), lambda: array('w', [1]), lambda: array('w', ['ab']), lambda: array('d', ['x']), lambda: array('i',[1])[5], lambda: array('i',[1])['x'], lambda: array('i').pop(), lambda: array('i',[1]).pop(7), lambda: array('i',[1]).remove(3), lambda: array('i',[1]).index(3), lambda: array('i',[1]) + [1], lambda: array('i',[1]) + array('d',[1]), lambda: array('i',[1]).extend(array('d',[1])), lambda: array('i',[1]).extend(5), lambda: array('i',[1]).fromlist((1,)), lambda: array('i',[1]).fromlist([1,'x']), lambda: array('i').frombytes(b'abc'), lambda: array('i').frombytes('x'), lambda: array('i').tounicode(), lambda: array('i').fromunicode('x'), lambda: hash(array('i')), lambda: array('i',[1]) * 'x', lambda: array('i',[1]) < [1], lambda: array('i',[1]).index(1,1), lambda: array('i',[1,2,1]).index(1,1), lambda: array('i',[1]).__setitem__(5,1), lambda: array('i',[1]).__setitem__(slice(0,1),[1]), lambda: array('i',[1]).insert('x',1), lambda: array('i', range(5))[1:4].tolist(), lambda: array('f',[1e300]), lambda: array('i',[True]), lambda: array('d',[1,2**70]), lambda: array('i', array('d',[1.0])), lambda: array('d', array('i',[1]))]: t(g)
