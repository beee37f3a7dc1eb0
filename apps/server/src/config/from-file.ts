import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { StartFailure } from './start-failure.ts'

/** The secret in the file that `variable` names, as orchestrators hand them over, without the line end editors add. */
export function fromFile(
  variable: string,
  path: string | undefined,
  schema: z.ZodType<string | undefined>,
): string | undefined {
  if (path === undefined) return undefined
  const result = schema.safeParse(read(variable, path).replace(/\r?\n$/, ''))
  if (!result.success) throw new StartFailure(`The file ${path} of ${variable} ${result.error.issues[0]?.message}.`)
  return result.data
}

function read(variable: string, path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new StartFailure(
      `${variable} names ${path}, which cannot be read (${(error as NodeJS.ErrnoException).code}).`,
    )
  }
}
