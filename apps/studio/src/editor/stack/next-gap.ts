import type { KeyboardCoordinateGetter } from '@dnd-kit/core'

/** Dragging by keyboard goes from gap to gap. */
export const nextGap: KeyboardCoordinateGetter = (event, { context: { collisionRect, droppableRects, over } }) => {
  const direction = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0
  if (direction === 0 || !collisionRect) return undefined
  event.preventDefault()
  const current = over ? droppableRects.get(over.id) : undefined
  const centerOf = (rect: { top: number; height: number }) => rect.top + rect.height / 2
  const from = centerOf(current ?? collisionRect)
  const gaps = [...droppableRects.values()]
    .filter((rect) => (centerOf(rect) - from) * direction > 1)
    .sort((a, b) => (centerOf(a) - centerOf(b)) * direction)
  const next = gaps[0]
  return next && { x: next.left, y: centerOf(next) - collisionRect.height / 2 }
}
