import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { readSender } from './sender.ts'

const request = (remoteAddress: string, headers: Record<string, string> = {}, encrypted = false) =>
  ({
    socket: { remoteAddress, ...(encrypted && { encrypted }) },
    headers: { host: 'a.example', ...headers },
  }) as unknown as IncomingMessage
const forwarded = {
  'x-forwarded-for': '1.1.1.1, 2.2.2.2, 10.0.0.3',
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'b.example',
}
const sender = (address: string, secure = false, host = 'a.example') => ({ address, secure, host })

test.each([
  ['the connection counts without a proxy', request('9.9.9.9', forwarded), false, sender('9.9.9.9')],
  ['a near address is no proxy unless one is there', request('127.0.0.1', forwarded), false, sender('127.0.0.1')],
  ['TLS of our own', request('9.9.9.9', {}, true), false, sender('9.9.9.9', true)],
  [
    'the last stranger a near proxy heard',
    request('::ffff:10.0.0.2', forwarded),
    true,
    sender('2.2.2.2', true, 'b.example'),
  ],
  ['a stranger cannot pass for a proxy', request('9.9.9.9', forwarded), true, sender('9.9.9.9')],
  ['near all the way', request('::1', { 'x-forwarded-for': '192.168.1.7, fd00::2' }), true, sender('192.168.1.7')],
  ['what is no address', request('127.0.0.1', { 'x-forwarded-for': 'unknown, <b>' }), true, sender('127.0.0.1')],
  ['no headers of a proxy', request('127.0.0.1'), true, sender('127.0.0.1')],
  ['an IPv6 stranger', request('fe80::1', { 'x-forwarded-for': '2001:db8::5' }), true, sender('2001:db8::5')],
])('%s', (_, given, behindProxy, expected) => {
  expect(readSender(given, behindProxy)).toEqual(expected)
})
