import { expect, test } from 'vitest';
import { CountingWriter } from './counting-writer.ts';
import { DatagramSocket } from './datagram-socket.ts';
import { ERRNO, FileFault } from './errno.ts';
import { Kernel } from './kernel.ts';

const HERE = '127.0.0.1';
const bytes = (text: string) => new TextEncoder().encode(text);

function pairOf(family: 'inet' | 'unix') {
  const kernel = new Kernel(new CountingWriter(), { cores: 1, gil: true });
  const [one, other] = [0, 1].map(() => new DatagramSocket(kernel, kernel.computer, family));
  return [one as DatagramSocket, other as DatagramSocket] as const;
}

function errnoOf(action: () => unknown): number {
  try {
    action();
  } catch (fault) {
    if (fault instanceof FileFault) return fault.errno;
    throw fault;
  }
  return 0;
}

test('a datagram arrives whole, with the address that the sender was given by sending', () => {
  const [server, client] = pairOf('inet');
  server.bind({ host: HERE, port: 5000 });
  client.send(bytes('hello'), { host: HERE, port: 5000 }, -1);
  const got = server.receive();
  expect(new TextDecoder().decode(got?.data)).toBe('hello');
  expect(got?.from).toEqual({ host: HERE, port: client.local?.port });
  expect(server.receive()).toBeNull();
});

test('who has connected learns that nobody is there, at its next call', () => {
  const [, client] = pairOf('inet');
  client.connect({ host: HERE, port: 5001 });
  client.send(bytes('x'), null, -1);
  expect(client.readable).toBe(true);
  expect(errnoOf(() => client.receive())).toBe(ERRNO.ECONNREFUSED);
  expect(client.receive()).toBeNull();
});

test('what finds no room is lost between computers; a Unix socket makes the sender wait', () => {
  const [far, sender] = pairOf('inet');
  far.bind({ host: HERE, port: 5002 });
  for (let n = 0; n < 10; n++) sender.send(new Uint8Array(60_000), { host: HERE, port: 5002 }, -1);
  let got = 0;
  while (far.receive() !== null) got++;
  expect(got).toBe(3);
  const [near, other] = pairOf('unix');
  DatagramSocket.join(near, other);
  let sent = 0;
  while (other.send(bytes('x'), null, -1) !== null) sent++;
  expect(sent).toBe(10);
  expect(other.writable).toBe(false);
  near.receive();
  expect(other.writable).toBe(true);
});

test('a message that is too long is refused, and so is one to nowhere', () => {
  const [, client] = pairOf('inet');
  expect(errnoOf(() => client.send(new Uint8Array(65_508), { host: HERE, port: 1 }, -1))).toBe(ERRNO.EMSGSIZE);
  expect(errnoOf(() => client.send(bytes('x'), null, -1))).toBe(ERRNO.EDESTADDRREQ);
});
