const isoText =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i

/** The years 1 to 9999, which ISO 8601, PostgreSQL and JavaScript write in the same way. */
export const firstInstant = Date.parse('0001-01-01T00:00:00.000Z')
export const lastInstant = Date.parse('9999-12-31T23:59:59.999Z')

/**
 * Epoch milliseconds of a date, or a date and time, as ISO 8601 writes them: UTC unless it says otherwise. Undefined for other
 * text and for dates that the calendar does not have.
 */
export function parseInstant(text: string): number | undefined {
  const match = isoText.exec(text)
  if (!match) return undefined
  const [, date = '', time, second = '00', fraction = '', zone = 'Z'] = match
  const day = Date.parse(`${date}T00:00:00Z`)
  // JavaScript turns February 30th into March 2nd.
  if (Number.isNaN(day) || new Date(day).getUTCDate() !== Number(date.slice(8))) return undefined
  if (time === undefined) return day
  const instant = Date.parse(`${date}T${time}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}${zoneText(zone)}`)
  return Number.isNaN(instant) ? undefined : instant
}

function zoneText(zone: string): string {
  if (zone.toUpperCase() === 'Z') return 'Z'
  const digits = zone.replace(':', '').padEnd(5, '0')
  return `${digits.slice(0, 3)}:${digits.slice(3)}`
}
