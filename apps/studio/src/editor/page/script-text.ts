import { keepIdentities, type ProgramDocument } from '@stackwright/language'
import { type Finding, readScript, type ScriptLibrary } from '@stackwright/script'
import { newId } from '../../shared/new-id.ts'

export type ReadText =
  | { readonly document: ProgramDocument; readonly findings: readonly Finding[] }
  | { readonly document: null; readonly findings: readonly Finding[]; readonly refused?: 'otherKind' | 'oneOnly' }

/** What a text makes of a document that is edited: the same one, with its ids, or what is wrong with the text. */
export function readText(text: string, current: ProgramDocument, scripts: ScriptLibrary): ReadText {
  const { documents, findings } = readScript([{ file: '', content: text }], scripts)
  if (findings.some(({ severity }) => severity === 'error')) return { document: null, findings }
  const [document, another] = documents
  if (!document || another) return { document: null, findings, refused: 'oneOnly' }
  if (document.kind !== current.kind) return { document: null, findings, refused: 'otherKind' }
  return { document: keepIdentities(document as ProgramDocument, current, newId), findings }
}
