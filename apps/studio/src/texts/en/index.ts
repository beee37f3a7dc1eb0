import { common } from './common.ts'
import { editor } from './editor.ts'
import { files } from './files.ts'
import { groups } from './groups.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { kept } from './kept.ts'
import { middleware } from './middleware.ts'
import { programs } from './programs.ts'
import { session } from './session.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { tables } from './tables.ts'
import { tests } from './tests.ts'
import { workspaces } from './workspaces.ts'

export const en = {
  common,
  editor,
  files,
  groups,
  history,
  home,
  kept,
  middleware,
  programs,
  session,
  settings,
  shell,
  tables,
  tests,
  workspaces,
}
