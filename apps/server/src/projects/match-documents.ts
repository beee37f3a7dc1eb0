import { type Document, documentName, type Field, type TableDocument } from '@stackwright/language'

/** A document of a text and the stored one that it is a new state of, if there is one. */
export interface Match<Stored> {
  readonly document: Document
  readonly stored: Stored | undefined
}

/**
 * Finds for each document the stored one that it replaces: by its id first, so that renames are seen as what they are, else by its
 * name. The document takes over the ids of what it replaces, those of fields and indexes included, so that no column is taken for
 * another one.
 */
export function matchDocuments<Stored extends { readonly document: Document }>(
  documents: readonly Document[],
  stored: readonly Stored[],
): Match<Stored>[] {
  const byId = new Map(stored.map((each) => [keyOf(each.document, each.document.id), each]))
  const byName = new Map(stored.map((each) => [keyOf(each.document, documentName(each.document)), each]))
  const taken = new Set<Stored>()
  const found = new Map<Document, Stored>()
  const take = (document: Document, match: Stored | undefined) => {
    if (!match || taken.has(match) || found.has(document)) return
    taken.add(match)
    found.set(document, match)
  }
  for (const document of documents) take(document, byId.get(keyOf(document, document.id)))
  for (const document of documents) take(document, byName.get(keyOf(document, documentName(document))))
  return documents.map((document) => {
    const match = found.get(document)
    return { document: match ? withIdsOf(document, match.document) : document, stored: match }
  })
}

const keyOf = ({ kind }: Document, name: string) => `${kind} ${name}`

function withIdsOf(document: Document, stored: Document): Document {
  const { id } = stored
  if (document.kind !== 'table' || stored.kind !== 'table') return { ...document, id }
  return { ...document, id, fields: fieldsWithIds(document, stored), indexes: indexesWithIds(document, stored) }
}

/** A field keeps the id of its namesake; a new one gets an id that no other has. */
function fieldsWithIds(document: TableDocument, stored: TableDocument): Field[] {
  const ids = new Map(stored.fields.map(({ name, id }) => [name, id]))
  const used = new Set(stored.fields.map(({ id }) => id))
  return document.fields.map((field) => ({ ...field, id: ids.get(field.name) ?? free(field.id, used) }))
}

function indexesWithIds(document: TableDocument, stored: TableDocument): TableDocument['indexes'] {
  const signature = ({ type, fields }: TableDocument['indexes'][number]) => JSON.stringify([type, fields])
  const ids = new Map(stored.indexes.map((index) => [signature(index), index.id]))
  const used = new Set(stored.indexes.map(({ id }) => id))
  return document.indexes.map((index) => {
    const known = ids.get(signature(index))
    ids.delete(signature(index))
    return { ...index, id: known ?? free(index.id, used) }
  })
}

function free(wanted: string, used: Set<string>): string {
  let id = wanted
  for (let count = 2; used.has(id); count++) id = `${wanted.slice(0, 56)}_${count}`
  used.add(id)
  return id
}
