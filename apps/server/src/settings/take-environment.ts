import { longestVariable, variableNameSchema } from '@stackwright/contract'
import type { Document } from '@stackwright/language'
import type { DocumentChange } from '../documents/document-change.ts'
import { refused } from '../platform/failures.ts'
import type { EnvironmentStore } from './environment-store.ts'

/** A document as it is stored and exported: of the environment variables that it brings, the names. */
export function withoutValues(document: Document): Document {
  if (document.kind !== 'workspace') return document
  return {
    ...document,
    environment: Object.fromEntries(Object.keys(document.environment).map((name) => [name, ''])),
  }
}

/**
 * Values that a document brings become settings of its workspace, which are encrypted. One that is set already stays: whoever runs
 * this installation has said it.
 *
 * @throws Failure REQUEST.REFUSED naming a variable that cannot be one
 */
export async function takeEnvironment(
  { prisma, workspaceId }: Pick<DocumentChange, 'prisma' | 'workspaceId'>,
  store: Pick<EnvironmentStore, 'list' | 'set'>,
  document: Document,
): Promise<void> {
  if (document.kind !== 'workspace') return
  const brought = Object.entries(document.environment).filter(([, value]) => value !== '')
  if (brought.length === 0) return
  const known = new Set((await store.list(prisma, workspaceId)).map(({ name }) => name))
  for (const [name, value] of brought) {
    const { error } = variableNameSchema.safeParse(name)
    if (error) throw refused({ reason: `${name} cannot be an environment variable: ${error.issues[0]?.message}.` })
    if (value.length > longestVariable)
      throw refused({ reason: `The environment variable ${name} is longer than ${longestVariable} characters.` })
    if (!known.has(name)) await store.set(prisma, workspaceId, name, value)
  }
}
