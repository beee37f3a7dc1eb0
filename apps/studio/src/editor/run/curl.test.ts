import { execFileSync } from 'node:child_process'
import type { Method } from '@stackwright/language'
import { expect, test } from 'vitest'
import { type CurlRequest, curlCommand } from './curl.ts'

const request = (method: Method, path: string, input: CurlRequest['input'], token?: string): CurlRequest => ({
  endpoint: { method, path },
  origin: 'https://example.com',
  canonical: 'AbCd1234',
  input,
  token,
})

/** What bash hands to curl. */
function argumentsInBash(command: string): string[] {
  const script = `curl() { for part in "$@"; do printf '%s\\0' "$part"; done; }\n${command}`
  return execFileSync('bash', ['-c', script]).toString().split('\0').slice(0, -1)
}

test.each<[string, CurlRequest, string[]]>([
  ['a plain GET', request('GET', 'random', {}), ['https://example.com/api:AbCd1234/random']],
  [
    'a query string',
    request('GET', 'search', { q: "it's & 100% *", page: 2, only: null, tags: ['a', 'b'] }),
    ["https://example.com/api:AbCd1234/search?q=it's%20%26%20100%25%20*&page=2&only=&tags=%5B%22a%22%2C%22b%22%5D"],
  ],
  [
    'path parameters and a token',
    request('GET', 'users/{id}/{part}', { id: 7, part: '../a b' }, 'tok.en'),
    ['https://example.com/api:AbCd1234/users/7/..%2Fa%20b', '-H', 'Authorization: Bearer tok.en'],
  ],
  [
    'a body that a shell could take apart',
    request('POST', 'notes/{id}', { id: 1, text: `a'b"c $HOME \`id\` !! \\ \n@file`, deep: { list: [true, null] } }),
    [
      '-X',
      'POST',
      'https://example.com/api:AbCd1234/notes/1',
      '-H',
      'Content-Type: application/json',
      '--data-raw',
      JSON.stringify({ text: `a'b"c $HOME \`id\` !! \\ \n@file`, deep: { list: [true, null] } }),
    ],
  ],
  ['no body without inputs', request('DELETE', 'all', {}), ['-X', 'DELETE', 'https://example.com/api:AbCd1234/all']],
])('%s reaches curl as it is', (_, given, expected) => {
  expect(argumentsInBash(curlCommand(given))).toEqual(expected)
})
