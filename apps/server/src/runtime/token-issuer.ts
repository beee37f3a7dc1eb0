import type { Tokens } from '@stackwright/auth'
import { argumentOutOfRange, type Host, type TableDocument, tableUnknown } from '@stackwright/language'

/** Until a workspace can have more, all of its tokens and records are of this data source. */
export const dataSource = 'live'

export type TokenIssuer = Host['tokens']

/** Makes tokens for users of one workspace, whose tables are known by name here and by id in a token. */
export function createTokenIssuer(
  workspace: string,
  table: (name: string) => TableDocument | undefined,
  tokens: Tokens,
): TokenIssuer {
  return {
    async create({ table: name, ...request }) {
      const document = table(name)
      if (!document) throw tableUnknown({ name })
      if (!document.authentication)
        throw argumentOutOfRange({ name: 'table', reason: `must have authentication on, but ${name} has not.` })
      return tokens.create({ ...request, workspace, table: document.id, dataSource })
    },
  }
}
