import type { DocumentSummary } from '@stackwright/contract'

/** A piece of a line: plain, or the name of something between backticks, with the document that is meant. */
export interface NotePart {
  readonly text: string
  readonly code: boolean
  readonly document?: DocumentSummary
}

/** The parts of a line of notes. An endpoint is named by method and path, anything else by its name. */
export function notePartsOf(line: string, documents: readonly DocumentSummary[]): NotePart[] {
  return line.split('`').flatMap((text, position): NotePart[] => {
    if (position % 2 === 0) return text === '' ? [] : [{ text, code: false }]
    const document = documents.find((each) =>
      each.kind === 'endpoint' ? `${each.method} ${each.path}` === text : each.name === text,
    )
    return [{ text, code: true, ...(document && { document }) }]
  })
}
