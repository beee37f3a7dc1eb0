import type { Recording } from '@stackwright/engine'
import type { RunLimits } from '@stackwright/language'
import { expect, test } from 'vitest'
import { createRunRecordings } from './run-recordings.ts'

const recordings = createRunRecordings({ derive: () => Buffer.alloc(32, 7) })

function recordingOf(text: string): Recording {
  const limits = { steps: 1, depth: 1, deadline: 1, memory: 1, rows: 1 } as RunLimits
  const start = { now: 5, input: { text }, auth: null, environment: {}, limits }
  return { dataSource: 'live', origin: 'http://localhost', start, branches: new Map(), timeOut: null }
}

// Short ones stand as they are, long ones compressed.
test.each([0, 1, 500, 1_500, 2_000, 100_000])('reads what it wrote of an input of %i characters', async (length) => {
  const recording = recordingOf('é\n{'.repeat(length).slice(0, length))
  const recorded = { recording, bytes: 0, body: Buffer.from('{\n}'), mediaType: 'application/json', draft: null }
  const stored = await recordings.write('run', recorded)

  const { recording: read, ...rest } = await recordings.read('run', stored)
  expect(rest).toEqual({ body: Buffer.from('{\n}'), mediaType: 'application/json', draft: null })
  expect(read.start.input).toEqual(recording.start.input)
  await expect(recordings.read('another run', stored)).rejects.toThrow()
  expect(stored.includes('application/json')).toBe(false)
  expect(stored.length).toBeLessThan(2_200)
})
