import { isObject, type Json, type Schedule } from '@stackwright/language'
import { constantValue, expressionOf } from '../constant-value.ts'
import type { Codec } from './codecs.ts'

const keys = new Set(['starts_on', 'freq', 'ends_on', 'cron', 'time_zone'])

/** `[{ starts_on: 2026-01-01 02:00:00+0000, freq: 86400 }]` */
export const schedules: Codec = {
  expected: 'a list of { starts_on: 2026-01-01 02:00:00+0000, freq: seconds }',
  read: (expression) => {
    const value = constantValue(expression)
    if (!Array.isArray(value)) return undefined
    const read = value.map(readSchedule)
    return read.every((each) => each !== undefined) ? read : undefined
  },
  print: (value) => {
    const printed = (value as Schedule[]).map(printSchedule)
    return printed.length === 0 ? undefined : expressionOf(printed)
  },
}

function readSchedule(value: Json): Schedule | undefined {
  if (!isObject(value) || Object.keys(value).some((key) => !keys.has(key))) return undefined
  const { starts_on, freq = null, ends_on = null, cron = null, time_zone = 'UTC' } = value as Record<string, Json>
  if (typeof starts_on !== 'string') return undefined
  return {
    startsOn: isoMoment(starts_on),
    frequency: freq,
    cron,
    endsOn: typeof ends_on === 'string' ? isoMoment(ends_on) : ends_on,
    timeZone: time_zone,
  } as Schedule
}

function printSchedule({ startsOn, frequency, cron, endsOn, timeZone }: Schedule): Json {
  return {
    starts_on: scriptMoment(startsOn),
    ...(frequency !== null && { freq: frequency }),
    ...(endsOn !== null && { ends_on: scriptMoment(endsOn) }),
    ...(cron !== null && { cron }),
    ...(timeZone !== 'UTC' && { time_zone: timeZone }),
  }
}

/** `2026-01-01 02:00:00+0000` → `2026-01-01T02:00:00Z`. Anything else is left for the check of the document. */
function isoMoment(text: string): string {
  const match = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:\.\d+)?)(Z|[+-]\d\d:?\d\d)?$/.exec(text)
  if (!match) return text
  const [, date, time, zone = 'Z'] = match
  const offset = /^[+-]00:?00$/.test(zone) ? 'Z' : zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')
  return `${date}T${time}${offset}`
}

const scriptMoment = (text: string) =>
  text
    .replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d(?:\.\d+)?)Z$/, '$1 $2+0000')
    .replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d(?:\.\d+)?)([+-]\d\d):(\d\d)$/, '$1 $2$3$4')
