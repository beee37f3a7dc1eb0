import { endpointSchema } from '@stackwright/language'

/** What is wrong with a path by itself; undefined when nothing is. */
export function pathMistake(path: string): string | undefined {
  return endpointSchema.shape.path.safeParse(path).error?.issues[0]?.message
}
