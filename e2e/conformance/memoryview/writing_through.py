b=bytearray(range(20)); m=memoryview(b)
m[2:6]=b'abcd'; m[::3]=m[1::3][:7].tobytes() if len(m[1::3])>=7 else m[::3].tobytes(); print(b)
m[::2]=bytes(10); print(b, m==b, m==bytes(b), m[1:]==b[1:], m[::-1]==bytes(b)[::-1], m==b'x', m.cast('H')==b, m.cast('H')==m.cast('H'))
m[0:0]=b''; m[5:3]=b''
try: m[0:3]=b'ab'
except ValueError as e: print(e)
h=m.cast('I'); h[1:3]=h[0:2]; print(h.tolist())
m.release(); h.release()
x=bytearray(b'abcdefgh'); del x[2:5]; print(x); del x[::2]; print(x); del x[5:2]; del x[:]; print(x)
x=bytearray(b'abcdefgh'); del x[::-1]; print(x)
for v,n,o,s in ((0,0,'big',False),(0,3,'little',False),(258,2,'big',False),(258,4,'little',False),(-2,2,'big',True),(-1,3,'little',True),(127,1,'big',True),(128,1,'big',True),(2**64,8,'big',False),(-129,1,'little',True)):
    try: print(v.to_bytes(n,o,signed=s), int.from_bytes(v.to_bytes(n,o,signed=s),o,signed=s))
    except OverflowError as e: print(e)
print(int.from_bytes(b''), int.from_bytes(b'\x80',signed=True), int.from_bytes([1,2],'little'))
