import { deleteFile, keepFile, listFiles } from '@stackwright/contract'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from './client.ts'
import { keys } from './keys.ts'
import { useWorkspace } from './workspaces.ts'

/** One page of the files that the workspace keeps. */
export function useFiles(query: z.input<typeof listFiles.query>) {
  const { id: workspace } = useWorkspace()
  return useQuery({
    queryKey: [...keys.files(workspace), query],
    queryFn: ({ signal }) => call(listFiles, { params: { workspace }, query, signal }),
    placeholderData: keepPreviousData,
  })
}

export interface FileToKeep {
  readonly file: File
  readonly access: 'public' | 'private'
  /** The type of the field that it is for. */
  readonly for?: z.input<typeof keepFile.query>['for']
}

/** Keeps a file of this computer; gives what a field holds of it. */
export function useKeepFile() {
  const { id: workspace } = useWorkspace()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ file, access, for: type }: FileToKeep) =>
      call(keepFile, {
        params: { workspace },
        query: { name: file.name, mime: file.type, access, for: type },
        upload: file,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.files(workspace) }),
  })
}

export function useDeleteFile() {
  const { id: workspace } = useWorkspace()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (path: string) => call(deleteFile, { params: { workspace }, body: { path } }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.files(workspace) }),
        client.invalidateQueries({ queryKey: keys.allRecords(workspace) }),
      ]),
  })
}
