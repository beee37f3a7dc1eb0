import type { InputSpec } from '@stackwright/language'

/** The title of an argument; made from its name where the definition gives none. */
export function inputTitle(name: string, spec: Pick<InputSpec, 'title'>): string {
  if (spec.title) return spec.title
  const words = name.replace(/_/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
