import {
  defineFilter,
  getPath,
  isObject,
  listOfValues,
  looseEquals,
  PartCount,
  strictEquals,
  t,
  type Value,
} from '@stackwright/language'
import { pathKeys } from '../shared/path-keys.ts'

export default defineFilter({
  name: 'remove',
  aliases: ['array_remove'],
  title: 'Remove',
  summary: 'The list without the elements that equal a value.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: {
    value: t.any({ nullable: true, help: 'What to remove.' }),
    path: t.text({
      part: 'element',
      optional: true,
      default: '',
      help: 'For objects: the key whose value is compared.',
    }),
    strict: t.bool({ optional: true, default: false, help: 'Whether 100 and "100" count as different.' }),
  },
  output: { type: 'list' },
  examples: [
    { value: [1, '2', 2], arguments: [2], output: [1] },
    { value: [1, '2', 2], arguments: [2, '', true], output: [1, '2'] },
    { value: [{ v: 1 }, { v: 2 }], arguments: [2, 'v'], output: [{ v: 1 }] },
    { value: [{ v: 1 }, { v: 2 }], arguments: [{ v: 2 }, 'v'], output: [{ v: 1 }] },
    { value: 'x', arguments: [1], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: listOfValues,
  run: (value: readonly Value[] | null, { value: unwanted, path, strict }) => {
    const keys = pathKeys(path)
    const parts = new PartCount()
    const equals = strict ? strictEquals : looseEquals
    // An object as the value is compared by the same path.
    const compared = keys.length > 0 && isObject(unwanted) ? (getPath(unwanted, keys) ?? null) : unwanted
    return (value ?? []).filter((item) => !equals(getPath(item, keys) ?? null, compared, parts))
  },
})
