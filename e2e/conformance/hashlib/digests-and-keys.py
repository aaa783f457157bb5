# compare: output
import hashlib, hmac, binascii
for name in ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512']:
    for data in [b'', b'abc', b'x' * 55, b'y' * 56, b'z' * 64, b'q' * 111, b'w' * 112, b'e' * 128, bytes(range(256))]:
        print(name, len(data), getattr(hashlib, name)(data).hexdigest())
h = hashlib.sha256(b'a'); h.update(b'b'); c = h.copy(); c.update(b'c')
print(h.hexdigest(), c.hexdigest(), h.digest_size, h.block_size, h.name)
for f in [lambda: hashlib.md5('x'), lambda: hashlib.new('nope'), lambda: hashlib.new('sha256', b'x').hexdigest(), lambda: hashlib.sha1(5)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(hmac.new(b'key', b'msg', 'sha256').hexdigest(), hmac.digest(b'k' * 100, b'm', 'md5'), hmac.compare_digest('a', 'a'))
print(binascii.crc32(b'hello'), binascii.crc32(b'world', 5), binascii.hexlify(b'\x01\xff', '-'), binascii.unhexlify('0aFF'))
for bad in ['a', 'zz', '0g']:
    try: binascii.unhexlify(bad)
    except binascii.Error as e: print(e)
