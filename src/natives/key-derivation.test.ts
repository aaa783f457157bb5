import { expect, test } from 'vitest';
import { ALGORITHMS, type Algorithm } from './digests.ts';
import { pbkdf2, scrypt } from './key-derivation.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const hex = (data: Uint8Array) => [...data].map((byte) => byte.toString(16).padStart(2, '0')).join('');

test('PBKDF2 gives the keys of RFC 6070', () => {
  const sha1 = ALGORITHMS.sha1 as Algorithm;
  expect(hex(pbkdf2(sha1, bytes('password'), bytes('salt'), 2, 20))).toBe('ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957');
});

test('scrypt gives the keys of RFC 7914', () => {
  const key = scrypt(ALGORITHMS.sha256 as Algorithm, bytes(''), bytes(''), { n: 16, r: 1, p: 1, length: 64 });
  expect(hex(key).slice(0, 32)).toBe('77d6576238657b203b19ca42c18a0497');
});
