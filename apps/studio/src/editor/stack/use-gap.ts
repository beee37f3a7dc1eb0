import { useDroppable } from '@dnd-kit/core'
import type { StepPlace } from '@stackwright/language'

/** Makes an element a place where a dragged step can be dropped. */
export function useGap(place: StepPlace, label: string) {
  const { setNodeRef, isOver, active } = useDroppable({
    id: `${place.stack ? `${place.stack.step}.${place.stack.slot}` : 'stack'}:${place.position}`,
    data: { place, label },
  })
  return { ref: setNodeRef, isOver, dragging: active !== null }
}
