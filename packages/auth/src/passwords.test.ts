import { hash } from '@node-rs/argon2'
import { describe, expect, test } from 'vitest'
import { hashPassword, isPasswordHash, verifyPassword } from './passwords.ts'

const known = await hashPassword('correct horse')

describe('passwords', () => {
  test('are hashed with argon2id, 19 MiB, two passes, a salt of their own', async () => {
    expect(known).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await hashPassword('correct horse')).not.toBe(known)
    expect(isPasswordHash(known)).toBe(true)
  })

  test.each([
    ['the password', 'correct horse', known, true],
    ['another password', 'correct horsf', known, false],
    ['nothing', '', known, false],
    ['a password with NUL', 'correct horse\0', known, false],
    ['a password of 5,000 bytes', 'x'.repeat(5_000), known, false],
    ['no hash', 'correct horse', '', false],
    ['the password itself', 'correct horse', 'correct horse', false],
    ['a cut hash', 'correct horse', known.slice(0, -3), false],
    ['a hash with a wrong last character', 'correct horse', `${known.slice(0, -1)}!`, false],
    ['argon2i', 'correct horse', known.replace('argon2id', 'argon2i'), false],
    ['4 GB of memory', 'correct horse', known.replace('m=19456', 'm=4194304'), false],
    ['a million passes', 'correct horse', known.replace('t=2', 't=1000000'), false],
    ['no memory', 'correct horse', known.replace('m=19456', 'm=0'), false],
  ])('checks %s', async (_, password, passwordHash, expected) => {
    expect(await verifyPassword(password, passwordHash)).toBe(expected)
  })

  test('accepts cheaper and dearer hashes from elsewhere', async () => {
    const imported = await hash('correct horse', { memoryCost: 8_192, timeCost: 3, parallelism: 2 })
    expect(await verifyPassword('correct horse', imported)).toBe(true)
  })

  test('refuses to hash what is too long', async () => {
    await expect(hashPassword('x'.repeat(4_097))).rejects.toMatchObject({ code: 'ARGUMENT.OUT_OF_RANGE' })
  })
})
