import type { Json } from '@stackwright/language'
import { type Effect, type EffectKind, effectNames, type Recording } from './effect.ts'
import { readValue, writeValue } from './write-value.ts'

/** Of the text below; another version's recordings cannot be read. */
const version = 1

const outcomes = ['pending', 'gave', 'failed'] as const
const kinds = Object.keys(effectNames) as EffectKind[]

type WrittenEffect = [kind: number, outcome: number, endedAt: number, subject: string, value: Json, logs?: Json]

/** A recording as text. What it holds is secret: passwords stand in it as they were typed. */
export function writeRecording({ dataSource, origin, start, branches, timeOut }: Recording): string {
  return JSON.stringify({
    version,
    dataSource,
    origin,
    start: writeValue(start),
    timeOut,
    branches: [...branches].map(([id, effects]) => [id, effects.map(writeEffect)]),
  })
}

function writeEffect({ kind, subject, outcome, value, endedAt, logs }: Effect): WrittenEffect {
  const written: WrittenEffect = [
    kinds.indexOf(kind),
    outcomes.indexOf(outcome),
    Math.round(endedAt),
    subject,
    writeValue(value),
  ]
  if (logs) written.push(writeValue(logs))
  return written
}

/** Throws for what is not a recording of this version. */
export function readRecording(text: string): Recording {
  const written = JSON.parse(text) as {
    version: number
    dataSource: string
    /** Not in recordings of earlier versions. */
    origin?: string
    start: Json
    timeOut: Recording['timeOut']
    branches: [string, WrittenEffect[]][]
  }
  if (written.version !== version) throw new Error(`A recording of version ${written.version} cannot be read`)
  return {
    dataSource: written.dataSource,
    origin: written.origin ?? '',
    start: readValue(written.start) as Recording['start'],
    timeOut: written.timeOut,
    branches: new Map(written.branches.map(([id, effects]) => [id, effects.map(readEffect)])),
  }
}

function readEffect([kind, outcome, endedAt, subject, value, logs]: WrittenEffect): Effect {
  const name = kinds[kind]
  if (!name) throw new Error('A recording holds an effect that this version does not know')
  return {
    kind: name,
    subject,
    outcome: outcomes[outcome] ?? 'pending',
    value: readValue(value),
    endedAt,
    ...(logs !== undefined && { logs: readValue(logs) as NonNullable<Effect['logs']> }),
  }
}
