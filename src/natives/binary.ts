/** The natives behind hashlib, binascii and base64: digests and checksums of bytes. */
import { bytes, native, needBytes, raise, type Value, ValueError } from '#vm';
import { blake2 } from './blake2.ts';
import { ALGORITHMS, type Algorithm } from './digests.ts';
import { keccak } from './keccak.ts';
import { pbkdf2, scrypt } from './key-derivation.ts';
import type { ModuleBuilder } from './modules.ts';

function algorithmOf(name: Value | undefined): Algorithm {
  const algorithm = ALGORITHMS[String(name)];
  if (algorithm === undefined) throw raise(ValueError, `unsupported hash type ${String(name)}`);
  return algorithm;
}

const digest = native('digest', '(name, data, /)', (_interp, [name, data]) =>
  bytes(algorithmOf(name).digest(needBytes(data as Value))),
);

const sponge = native('sponge', '(rate, suffix, data, length, /)', (_interp, [rate, suffix, data, length]) =>
  bytes(keccak(Number(rate), Number(suffix), needBytes(data as Value), Number(length))),
);

const blake = native('blake', '(name, parameters, data, last_node, /)', (_interp, [name, parameters, data, last]) =>
  bytes(blake2(String(name), needBytes(parameters as Value), needBytes(data as Value), last === true)),
);

const pbkdf2Hmac = native(
  'pbkdf2_hmac',
  '(name, password, salt, iterations, length, /)',
  (_interp, [name, password, salt, iterations, length]) =>
    bytes(
      pbkdf2(
        algorithmOf(name),
        needBytes(password as Value),
        needBytes(salt as Value),
        Number(iterations),
        Number(length),
      ),
    ),
);

const scryptKey = native('scrypt', '(password, salt, n, r, p, length, /)', (_interp, args) => {
  const [password, salt, n, r, p, length] = args;
  const costs = { n: Number(n), r: Number(r), p: Number(p), length: Number(length) };
  return bytes(scrypt(algorithmOf('sha256'), needBytes(password as Value), needBytes(salt as Value), costs));
});

const TABLE = Array.from({ length: 256 }, (_, n) => {
  let crc = n;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

const crc32 = native('crc32', '(data, crc=0, /)', (_interp, [data, start]) => {
  let crc = ~Number(start);
  for (const byte of needBytes(data as Value)) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] as number);
  return ~crc >>> 0;
});

export const binary: ModuleBuilder = () => ({
  digest,
  sponge,
  blake,
  pbkdf2_hmac: pbkdf2Hmac,
  scrypt: scryptKey,
  crc32,
});
