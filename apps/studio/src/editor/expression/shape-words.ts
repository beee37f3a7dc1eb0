import { isUnknown, type Shape } from '@stackwright/language'
import type { TFunction } from 'i18next'

/** What kinds of value a shape stands for, in words; empty when nothing is known. */
export function shapeWords(shape: Shape, t: TFunction): string {
  if (isUnknown(shape)) return ''
  const { text, number, bool, list, object } = shape
  const words = [
    text && (text.declared && text.values ? text.values.slice(0, 4).join(', ') : t('editor.shapes.text')),
    number && t(number.moment ? 'editor.shapes.moment' : 'editor.shapes.number'),
    bool && t('editor.shapes.bool'),
    list && listWords(list.of, t),
    object && t('editor.shapes.object'),
  ].filter((word) => typeof word === 'string')
  return words.join(t('editor.shapes.or'))
}

function listWords(of: Shape, t: TFunction): string {
  if (of.object) return t('editor.shapes.listOfObjects')
  const inner = shapeWords(of, t)
  return inner === '' ? t('editor.shapes.list') : t('editor.shapes.listOf', { of: inner })
}
