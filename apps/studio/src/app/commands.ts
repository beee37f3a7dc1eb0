import { type ReactNode, useEffect } from 'react'
import { create } from 'zustand'

export interface PageCommand {
  id: string
  title: string
  icon?: ReactNode
  /** Shown in the palette and in the list of shortcuts, such as "Ctrl S". The page listens for the keys itself. */
  shortcut?: string
  keywords?: string[]
  run: () => void
}

interface CommandState {
  pages: Record<string, readonly PageCommand[]>
  palette: boolean
  shortcuts: boolean
}

export const useCommands = create<CommandState>(() => ({ pages: {}, palette: false, shortcuts: false }))
export const openPalette = (palette = true) => useCommands.setState({ palette })
export const openShortcuts = (shortcuts = true) => useCommands.setState({ shortcuts })

/** Adds a page's actions to the command palette for as long as the page is shown. `owner` is unique per page. */
export function usePageCommands(owner: string, commands: readonly PageCommand[]): void {
  useEffect(() => {
    useCommands.setState(({ pages }) => ({ pages: { ...pages, [owner]: commands } }))
  }, [owner, commands])
  useEffect(
    () => () =>
      useCommands.setState(({ pages }) => {
        const { [owner]: _gone, ...rest } = pages
        return { pages: rest }
      }),
    [owner],
  )
}
