import { create } from 'zustand'

export type ThemeChoice = 'system' | 'light' | 'dark'
const key = 'stackwright.theme'
const dark = window.matchMedia('(prefers-color-scheme: dark)')

function stored(): ThemeChoice {
  const value = localStorage.getItem(key)
  return value === 'light' || value === 'dark' ? value : 'system'
}

interface ThemeState {
  choice: ThemeChoice
  choose: (choice: ThemeChoice) => void
}

/** Light or dark: the system's, unless the person chose; kept in this browser. */
export const useTheme = create<ThemeState>((set) => ({
  choice: stored(),
  choose: (choice) => {
    if (choice === 'system') localStorage.removeItem(key)
    else localStorage.setItem(key, choice)
    set({ choice })
  },
}))

function apply() {
  const { choice } = useTheme.getState()
  document.documentElement.dataset.theme = choice === 'system' ? (dark.matches ? 'dark' : 'light') : choice
}

export function startTheme(): void {
  apply()
  useTheme.subscribe(apply)
  dark.addEventListener('change', apply)
}
