/** The natives behind hashlib, binascii and base64: digests and checksums of bytes. */
import { bytes, native, needBytes, raise, type Value, ValueError } from '#vm';
import { ALGORITHMS } from './digests.ts';
import type { ModuleBuilder } from './modules.ts';

const digest = native('digest', '(name, data, /)', (_interp, [name, data]) => {
  const algorithm = ALGORITHMS[String(name)];
  if (algorithm === undefined) throw raise(ValueError, `unsupported hash type ${String(name)}`);
  return bytes(algorithm.digest(needBytes(data as Value)));
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

export const binary: ModuleBuilder = () => ({ digest, crc32 });
