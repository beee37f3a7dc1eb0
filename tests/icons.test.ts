import { expect, it } from 'vitest'
import { library } from '../apps/server/src/library.ts'
import { icons } from '../apps/studio/src/ui/icon.tsx'

it('every icon that a definition names is drawn in the studio', () => {
  const named = [...library.functions.values(), ...library.fieldTypes.values()]
  expect(named.filter(({ icon }) => !icons[icon]).map(({ name, icon }) => `${name}: ${icon}`)).toEqual([])
})
