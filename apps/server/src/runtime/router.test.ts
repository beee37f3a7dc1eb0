import { describe, expect, test } from 'vitest'
import { createRouter } from './router.ts'

const routes = [
  { method: 'GET', path: 'requests/mine' },
  { method: 'GET', path: 'requests/{id}' },
  { method: 'POST', path: 'requests/{id}' },
  { method: 'GET', path: 'requests/{id}/notes/{note}' },
  { method: 'GET', path: 'requests/mine/notes/last' },
  { method: 'POST', path: 'auth/login' },
  { method: 'GET', path: '{page}' },
]
const router = createRouter(routes)
const match = (method: string, path: string) => {
  const found = router.match(method, path)
  return found && [found.route.path, ...found.parameters]
}

describe('the router', () => {
  test.each<[string, string, ReturnType<typeof match>]>([
    ['GET', 'requests/mine', ['requests/mine']],
    ['GET', 'requests/7', ['requests/{id}', '7']],
    ['POST', 'requests/mine', ['requests/{id}', 'mine']],
    ['GET', 'requests/mine/notes/last', ['requests/mine/notes/last']],
    ['GET', 'requests/mine/notes/3', ['requests/{id}/notes/{note}', 'mine', '3']],
    ['GET', 'requests/a%2Fb', ['requests/{id}', 'a/b']],
    ['GET', 'requests/%E2%82%AC', ['requests/{id}', '€']],
    ['GET', 'requests/..', ['requests/{id}', '..']],
    ['POST', '%61uth/login', ['auth/login']],
    ['GET', 'about', ['{page}', 'about']],
  ])('finds %s %s', (method, path, expected) => {
    expect(match(method, path)).toEqual(expected)
  })

  test.each([
    ['GET', 'auth/login'],
    ['DELETE', 'requests/7'],
    ['POST', 'auth/login/'],
    ['POST', '/auth/login'],
    ['POST', 'auth//login'],
    ['POST', 'auth/./login'],
    ['POST', 'auth%2Flogin'],
    ['POST', 'auth/x/%2e%2e/login'],
    ['POST', 'auth/login;a'],
    ['POST', 'Auth/login'],
    ['POST', 'auth/login%00'],
    ['POST', 'auth\\login'],
    ['GET', 'requests/%00'],
    ['GET', 'requests/%'],
    ['GET', 'requests/%ff'],
    ['GET', 'requests/'],
    ['GET', ''],
  ])('does not find %s %s', (method, path) => {
    expect(match(method, path)).toBeUndefined()
  })

  test('names the methods of a path', () => {
    expect(router.methods('requests/mine')).toEqual(['GET', 'POST'])
    expect(router.methods('auth/login')).toEqual(['POST'])
    expect(router.methods('no/such')).toEqual([])
  })
})
