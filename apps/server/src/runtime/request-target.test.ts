import { expect, test } from 'vitest'
import { readTarget } from './request-target.ts'

test.each([
  ['/api:abc/auth/login', { canonical: 'abc', branch: 'main', path: 'auth/login', query: '' }],
  ['/api:abc:main/x?a=1&b=/', { canonical: 'abc', branch: 'main', path: 'x', query: 'a=1&b=/' }],
  ['/api:abc:v2/x', { canonical: 'abc', branch: 'v2', path: 'x', query: '' }],
  ['/api:abc', { canonical: 'abc', branch: 'main', path: '', query: '' }],
  ['/api:abc?x=/public', { canonical: 'abc', branch: 'main', path: '', query: 'x=/public' }],
  ['/api:abc/', { canonical: 'abc', branch: 'main', path: '', query: '' }],
  ['/api:/x', { canonical: '', branch: 'main', path: 'x', query: '' }],
  ['/api:abc//x?', { canonical: 'abc', branch: 'main', path: '/x', query: '' }],
  ['/api:abc:/x', { canonical: 'abc', branch: '', path: 'x', query: '' }],
])('reads %s', (url, expected) => {
  expect(readTarget(url)).toEqual(expected)
})
