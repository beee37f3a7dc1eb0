import type { DocumentRecord, RunResult, TraceEntry } from '@stackwright/contract'
import { findStep, type Problem, type ProgramDocument, type Stack, type StepPlace } from '@stackwright/language'
import { createStore } from 'zustand'
import { entriesByStep } from '../run/entries-by-step.ts'
import type { KnownScopes } from './known-scope.ts'

/** Edits with the same key that follow each other this quickly (typing) are undone together. Milliseconds. */
const coalesceWithin = 1500

export interface EditorState {
  readonly draft: ProgramDocument
  /** What the edits began from: a save carries its revision. */
  readonly base: DocumentRecord
  readonly dirty: boolean
  readonly editable: boolean
  readonly past: readonly ProgramDocument[]
  readonly future: readonly ProgramDocument[]
  readonly lastEdit: { readonly key: string; readonly at: number } | null
  /** The step that the keyboard acts on. */
  readonly selected: string | null
  /** The step whose form is open. */
  readonly opened: string | null
  /** Where the palette puts the step that is chosen; null: it is closed. */
  readonly adding: StepPlace | null
  readonly problems: readonly Problem[]
  /** What the last check knows at each step; empty before the first one. */
  readonly scopes: KnownScopes
  readonly run: RunResult | null
  /** Entries of the run's trace by the step of this document that they tell of. */
  readonly entries: ReadonlyMap<string, readonly TraceEntry[]>
  /** The entry of the run's trace that is looked at. */
  readonly entry: number | null

  edit(change: (draft: ProgramDocument) => ProgramDocument, key?: string): void
  editStack(change: (stack: Stack) => Stack, key?: string): void
  undo(): void
  redo(): void
  select(step: string | null): void
  open(step: string | null): void
  add(place: StepPlace | null): void
  setProblems(problems: readonly Problem[]): void
  setScopes(scopes: KnownScopes): void
  setRun(run: RunResult | null): void
  showEntry(entry: number | null): void
  /** Takes over what was saved. What was edited while the save was under way stays an edit. */
  saved(record: DocumentRecord, sent: ProgramDocument): void
  /** Gives up the edits for another record. */
  load(record: DocumentRecord): void
  /** Edits go on from the revision that somebody else saved. */
  rebase(record: DocumentRecord): void
}

const sameContent = (one: unknown, other: unknown) => one === other || JSON.stringify(one) === JSON.stringify(other)

export type EditorStore = ReturnType<typeof createEditorStore>

/** The state of one document being edited. `restored` are edits from before a reload. */
export function createEditorStore(record: DocumentRecord, editable: boolean, restored: ProgramDocument | null) {
  const stored = record.document as ProgramDocument
  return createStore<EditorState>((set, get) => {
    const withDraft = (draft: ProgramDocument) => {
      const { base, selected, opened } = get()
      const exists = (step: string | null) => (step !== null && findStep(draft.stack, step) ? step : null)
      return {
        draft,
        dirty: !sameContent(draft, base.document),
        selected: exists(selected),
        opened: exists(opened),
      }
    }
    return {
      draft: restored ?? stored,
      base: record,
      dirty: restored !== null && !sameContent(restored, stored),
      editable,
      past: [],
      future: [],
      lastEdit: null,
      selected: null,
      opened: null,
      adding: null,
      problems: record.problems,
      scopes: new Map(),
      run: null,
      entries: new Map(),
      entry: null,

      edit(change, key) {
        const { draft, past, lastEdit } = get()
        if (!get().editable) return
        const changed = change(draft)
        if (changed === draft) return
        const now = Date.now()
        const continues = key !== undefined && lastEdit?.key === key && now - lastEdit.at < coalesceWithin
        set({
          ...withDraft(changed),
          past: continues ? past : [...past, draft],
          future: [],
          lastEdit: key === undefined ? null : { key, at: now },
        })
      },
      editStack(change, key) {
        get().edit((draft) => {
          const stack = change(draft.stack)
          return stack === draft.stack ? draft : { ...draft, stack: [...stack] }
        }, key)
      },
      undo() {
        const { draft, past, future } = get()
        const previous = past.at(-1)
        if (previous)
          set({ ...withDraft(previous), past: past.slice(0, -1), future: [draft, ...future], lastEdit: null })
      },
      redo() {
        const { draft, past, future } = get()
        const [next, ...rest] = future
        if (next) set({ ...withDraft(next), past: [...past, draft], future: rest, lastEdit: null })
      },
      select: (selected) => set({ selected }),
      open: (opened) => set(opened === null ? { opened } : { opened, selected: opened }),
      add: (adding) => set({ adding }),
      setProblems: (problems) => set({ problems }),
      setScopes: (scopes) => set({ scopes }),
      setRun: (run) => set({ run, entry: null, entries: entriesByStep(get().draft.stack, run?.trace ?? []) }),
      showEntry(entry) {
        const { run, entries, draft } = get()
        const shown = entry === null ? undefined : run?.trace[entry]
        const own = shown && entries.get(shown.step)?.includes(shown) && findStep(draft.stack, shown.step)
        set({ entry, ...(own && { selected: own.step.id }) })
      },
      saved(saved, sent) {
        const { draft } = get()
        const next = draft === sent ? (saved.document as ProgramDocument) : draft
        set({ base: saved, draft: next, dirty: !sameContent(next, saved.document), lastEdit: null })
      },
      load(loaded) {
        set({ base: loaded, past: [], future: [], lastEdit: null, problems: loaded.problems })
        get().setRun(null)
        set(withDraft(loaded.document as ProgramDocument))
      },
      rebase(theirs) {
        set({ base: theirs, dirty: !sameContent(get().draft, theirs.document) })
      },
    }
  })
}
