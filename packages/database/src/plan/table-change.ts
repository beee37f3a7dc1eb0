/** One change of a table in PostgreSQL, in plain words and in SQL. */
export interface TableChange {
  /** For people: `Add the field email`. */
  readonly summary: string
  /** Values that are stored now may be gone afterwards. */
  readonly losesData: boolean
  /** All statements, for those who want to read them. */
  readonly sql: string
  /** What is run, one after the other. */
  readonly statements: readonly string[]
  /** What to tell when PostgreSQL refuses with one of these SQLSTATEs. */
  readonly refusals: Readonly<Record<string, string>>
}

export function change(
  summary: string,
  statements: string | readonly string[],
  options: { losesData?: boolean; refusals?: Readonly<Record<string, string>> } = {},
): TableChange {
  const list = typeof statements === 'string' ? [statements] : statements
  return {
    summary,
    losesData: options.losesData ?? false,
    sql: `${list.join(';\n')};`,
    statements: list,
    refusals: options.refusals ?? {},
  }
}
