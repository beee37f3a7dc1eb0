import { printFiles } from '@stackwright/script'
import { describe, expect, it } from 'vitest'
import { checkFiles } from '../projects/check-files.ts'
import { scripts } from '../script-library.ts'
import { findSamples } from './find-samples.ts'

const samples = findSamples()

it('come with the product', () => {
  expect(samples.map(({ id }) => id)).toEqual(['bookings', 'help-desk', 'shop'])
})

it('are none where there is no such folder', () => {
  expect(findSamples('/there/is/nothing')).toEqual([])
})

describe.each(samples)('$id', ({ files }) => {
  const { documents, findings } = checkFiles(files)

  it('has nothing that a check finds', () => {
    expect(findings).toEqual([])
  })

  it('stands as an export would write it', () => {
    const exported = printFiles(documents, scripts).map(({ path, content }) => ({
      file: path,
      // Ids follow from kinds and names: nobody has to write them.
      content: content.replace(/ {2}guid = ".*"\n\}\n$/, '}\n'),
    }))
    const byFile = (a: { file: string }, b: { file: string }) => (a.file < b.file ? -1 : 1)
    expect(exported.sort(byFile)).toEqual([...files].sort(byFile))
  })

  it('has what a backend is made of, each with a description', () => {
    const kinds = ['workspace', 'table', 'api_group', 'endpoint', 'function', 'task', 'middleware', 'addon']
    expect(documents.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...kinds, 'workflow_test']))
    const paths = documents.flatMap((each) => (each.kind === 'endpoint' ? [`${each.method} ${each.path}`] : []))
    expect(paths).toEqual(expect.arrayContaining(['POST seed', 'POST auth/signup', 'POST auth/login', 'GET auth/me']))
    expect(documents.filter(({ description }) => description === '')).toEqual([])
  })

  it('has first steps that name its endpoints', () => {
    const workspace = documents.find(({ kind }) => kind === 'workspace')
    const named = [...(workspace?.docs ?? '').matchAll(/`([A-Z]+ [^`]+)`/g)].map(([, name]) => name)
    const paths = documents.flatMap((each) => (each.kind === 'endpoint' ? [`${each.method} ${each.path}`] : []))
    expect(named[0]).toBe('POST seed')
    expect(named.filter((name) => !paths.includes(name ?? ''))).toEqual([])
  })
})
