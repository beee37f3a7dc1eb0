import { type ReactNode, useEffect } from 'react'
import { createPortal } from 'react-dom'
import { create } from 'zustand'

type SlotName = 'actions' | 'panel' | 'navigation'

const useSlots = create<{ targets: Partial<Record<SlotName, HTMLElement | null>>; panels: number }>(() => ({
  targets: {},
  panels: 0,
}))

/** A callback ref: the shell marks with it where a slot is drawn. */
const target = (name: SlotName) => (element: HTMLElement | null) =>
  useSlots.setState(({ targets }) => ({ targets: { ...targets, [name]: element } }))
export const slotTargets = { actions: target('actions'), panel: target('panel'), navigation: target('navigation') }

function Filled({ name, children }: { name: SlotName; children: ReactNode }) {
  const element = useSlots((state) => state.targets[name])
  return element ? createPortal(children, element) : null
}

/** Puts a page's actions ("Publish") into the top bar. */
export const TopBarActions = ({ children }: { children: ReactNode }) => <Filled name="actions">{children}</Filled>

/** Puts more lines below the places of the left navigation, such as the endpoints by group. */
export const NavigationExtra = ({ children }: { children: ReactNode }) => <Filled name="navigation">{children}</Filled>

/** Opens the right panel (run and debug) while it is mounted. */
export function SidePanel({ children }: { children: ReactNode }) {
  useEffect(() => {
    useSlots.setState(({ panels }) => ({ panels: panels + 1 }))
    return () => useSlots.setState(({ panels }) => ({ panels: panels - 1 }))
  }, [])
  return <Filled name="panel">{children}</Filled>
}

export const useHasPanel = () => useSlots((state) => state.panels > 0)
