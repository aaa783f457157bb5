import hashlib

for data in b'', b'abc', b'q' * 135, b'q' * 136, bytes(range(256)) * 3:
    for name in 'sha3_224', 'sha3_256', 'sha3_384', 'sha3_512':
        made = hashlib.new(name, data)
        print(name, len(data), made.name, made.digest_size, made.block_size, made.hexdigest())
    for name in 'shake_128', 'shake_256':
        made = getattr(hashlib, name)(data)
        print(name, made.digest_size, made.block_size, made.hexdigest(0), made.hexdigest(200), made.digest(3))
    for name in 'blake2b', 'blake2s':
        made = getattr(hashlib, name)(data)
        print(name, made.name, made.digest_size, made.block_size, made.hexdigest())
h = hashlib.blake2b(b'one', digest_size=20, key=b'key', salt=b'salt', person=b'me')
copy = h.copy()
h.update(b'two')
print(h.hexdigest(), copy.hexdigest(), h.digest_size)
print(hashlib.blake2s(b'abc', digest_size=5, key=b'k' * 32, salt=b's', person=b'p').hexdigest())
print(hashlib.blake2b(fanout=2, depth=2, leaf_size=4096, node_offset=1, node_depth=1, inner_size=64, last_node=True).hexdigest())
print(hashlib.blake2b(bytes(1000), key=b'x').hexdigest(), hashlib.new('blake2s', b'abc', digest_size=4).hexdigest())
b, s = hashlib.blake2b, hashlib.blake2s
print(b.MAX_KEY_SIZE, b.SALT_SIZE, b.PERSON_SIZE, b.MAX_DIGEST_SIZE, s.MAX_KEY_SIZE, s.SALT_SIZE, s.PERSON_SIZE, s.MAX_DIGEST_SIZE, b)
for bad in [{'digest_size': 65}, {'digest_size': 0}, {'key': b'x' * 65}, {'salt': b'x' * 17}, {'person': b'x' * 17},
            {'fanout': 256}, {'depth': 0}, {'leaf_size': -1}, {'node_offset': -1}, {'node_depth': 256}, {'inner_size': 65}]:
    try:
        hashlib.blake2b(**bad)
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
for bad in (lambda: hashlib.sha3_256('x'), lambda: hashlib.blake2b('x'), lambda: hashlib.shake_128().digest(-1), lambda: hashlib.new('nope')):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(sorted(hashlib.algorithms_guaranteed), hashlib.algorithms_guaranteed <= hashlib.algorithms_available)
