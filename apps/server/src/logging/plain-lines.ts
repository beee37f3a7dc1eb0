import type { DestinationStream } from 'pino'

/** Turns records of the log into lines for people: time, level where it matters, message, the rest as JSON. */
export function plainLines(output: { write(text: string): unknown }): DestinationStream {
  return { write: (record) => void output.write(`${plainLine(record)}\n`) }
}

function plainLine(record: string): string {
  const { time, level, msg, err, ...rest } = JSON.parse(record) as Record<string, unknown>
  const parts = [
    String(time).slice(11, 19),
    level === 'info' ? undefined : String(level),
    msg,
    Object.keys(rest).length > 0 ? JSON.stringify(rest) : undefined,
  ]
  const line = parts.filter((part) => part !== undefined).join(' ')
  const stack = (err as { stack?: string } | undefined)?.stack
  return stack ? `${line}\n${stack}` : line
}
