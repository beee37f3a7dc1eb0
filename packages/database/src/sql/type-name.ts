/** Types are named with their schema: a table called "text" would otherwise stand for the type of its rows. */
export function typeName(column: string, list: boolean): string {
  return `pg_catalog.${column}${list ? '[]' : ''}`
}
