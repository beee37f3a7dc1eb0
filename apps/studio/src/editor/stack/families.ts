import type { Family } from '@stackwright/language'

/** In the order in which the palette shows them. */
export const families: readonly Family[] = ['data', 'flow', 'security', 'value', 'outside', 'debug']

/** The one hue of each family. */
export const familyEdge: Record<Family, string> = {
  data: 'border-l-data',
  flow: 'border-l-flow',
  security: 'border-l-security',
  value: 'border-l-value',
  outside: 'border-l-outside',
  debug: 'border-l-debug',
}

export const familyIcon: Record<Family, string> = {
  data: 'text-data bg-data/11',
  flow: 'text-flow bg-flow/11',
  security: 'text-security bg-security/11',
  value: 'text-value bg-value/11',
  outside: 'text-outside bg-outside/11',
  debug: 'text-debug bg-debug/11',
}

export const familyBar: Record<Family, string> = {
  data: 'bg-data',
  flow: 'bg-flow',
  security: 'bg-security',
  value: 'bg-value',
  outside: 'bg-outside',
  debug: 'bg-debug',
}
