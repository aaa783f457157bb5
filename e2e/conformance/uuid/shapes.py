# compare: output
import uuid, secrets
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
u = uuid.UUID('12345678-1234-5678-1234-567812345678')
print(u, repr(u), u.hex, u.int, u.bytes, u.bytes_le, u.fields, u.urn, u.variant, u.version, hash(u) == hash(u.int))
print(uuid.uuid5(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid3(uuid.NAMESPACE_URL, 'http://x'))
a = uuid.uuid4(); b = uuid.uuid4()
print(a != b, a.version, a.variant, len(str(a)), uuid.uuid1().version, uuid.uuid7().version)
print(uuid.UUID(int=5), uuid.UUID(bytes=b'\0' * 15 + b'\1'), uuid.UUID('{' + u.hex + '}') == u, u < uuid.UUID(int=1 << 127), u == 5)
t(lambda: uuid.UUID('x')); t(lambda: uuid.UUID()); t(lambda: uuid.UUID(int=-1)); t(lambda: uuid.UUID(bytes=b'x')); t(lambda: setattr(u, 'x', 1))
print(len(secrets.token_hex(8)), len(secrets.token_bytes()), len(secrets.token_urlsafe(9)), 0 <= secrets.randbelow(5) < 5, secrets.choice([7]), secrets.compare_digest('a', 'b'))
t(lambda: secrets.randbelow(0))
