import base64
import io

DATA = [b'', b'a', b'ab', b'abc', b'abcd', bytes(4), bytes(3), bytes(7), b'    x', b'\xff' * 9, bytes(range(40))]


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except (ValueError, TypeError) as error:
        return f'{type(error).__name__}: {error}'


for data in DATA:
    for settings in {}, {'foldspaces': True}, {'pad': True}, {'adobe': True}, {'wrapcol': 7}, {'wrapcol': 5, 'adobe': True}:
        encoded = base64.a85encode(data, **settings)
        reading = {name: value for name, value in settings.items() if name in ('foldspaces', 'adobe')}
        print(settings, encoded, base64.a85decode(encoded, **reading) == data)
    z = base64.z85encode(data)
    print('z85', z, base64.z85decode(z) == data, base64.z85decode(z.decode()) == data)
for bad in [b'abz', b'aby', b'~', b'\xff', b's8W-"', b'<~abc', b'a b\tc', 'é', 5, 'abc~>']:
    print(bad, attempt(base64.a85decode, bad), attempt(base64.a85decode, bad, adobe=True))
for bad in [b';', b'~', b'%nSc1', b'@@@@@', 'ü', 'x y']:
    print(bad, attempt(base64.z85decode, bad), attempt(base64.b85decode, bad))
out = io.BytesIO()
base64.encode(io.BytesIO(bytes(range(120))), out)
print(out.getvalue())
back = io.BytesIO()
base64.decode(io.BytesIO(out.getvalue()), back)
print(back.getvalue() == bytes(range(120)))
for f in base64.encodebytes, base64.decodebytes:
    print(attempt(f, 'text'), attempt(f, bytearray(b'YWJj')), attempt(f, 7))
print(sorted(base64.__all__), base64.MAXBINSIZE, base64.MAXLINESIZE)
