import type { DocumentKind } from '@stackwright/language'

const folders: Record<DocumentKind, string> = {
  table: 'tables',
  api_group: 'groups',
  endpoint: 'endpoints',
  function: 'functions',
}

/** The address of an object's page. */
export const documentPath = (slug: string, document: { kind: DocumentKind; id: string }) =>
  `/w/${slug}/${folders[document.kind]}/${document.id}`
