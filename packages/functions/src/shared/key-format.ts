import { t } from '@stackwright/language'

/** How a new key is given. */
export const keyFormat = t.option({
  title: 'Format',
  optional: true,
  default: 'object',
  options: ['object', 'base64'],
  help: 'object: a JWK (JSON Web Key), which the token steps take; base64: the key as it is, as text.',
})

export const asKeyFormat = (format: unknown): 'object' | 'base64' => (format === 'base64' ? 'base64' : 'object')
