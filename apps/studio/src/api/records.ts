import {
  addAuthenticationEndpoints,
  addRecord,
  deleteRecord,
  editRecord,
  listRecords,
  planTable,
} from '@stackwright/contract'
import type { Json, TableDocument } from '@stackwright/language'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from './client.ts'
import { keys } from './keys.ts'
import { useWorkspace } from './workspaces.ts'

export type RecordData = Record<string, Json>
export type RecordsQuery = z.input<typeof listRecords.query>

/** One page of a table's records. */
export function useRecords(table: string | undefined, query: RecordsQuery) {
  const { id } = useWorkspace()
  return useQuery({
    queryKey: [...keys.records(id, table ?? ''), query],
    queryFn: ({ signal }) => call(listRecords, { params: { workspace: id, table: table ?? '' }, query, signal }),
    enabled: table !== undefined,
    placeholderData: keepPreviousData,
  })
}

export function useRecordChanges(table: string) {
  const workspace = useWorkspace().id
  const client = useQueryClient()
  const onSuccess = () => client.invalidateQueries({ queryKey: keys.records(workspace, table) })
  return {
    add: useMutation({
      mutationFn: (data: RecordData) => call(addRecord, { params: { workspace, table }, body: { data } }),
      onSuccess,
    }),
    edit: useMutation({
      mutationFn: ({ record, data }: { record: string; data: RecordData }) =>
        call(editRecord, { params: { workspace, table, record }, body: { data } }),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: async (records: readonly string[]) => {
        for (const record of records) await call(deleteRecord, { params: { workspace, table, record } })
      },
      onSettled: onSuccess,
    }),
  }
}

/** What saving a table would do, before it is done. */
export function usePlanTable() {
  const workspace = useWorkspace().id
  return useMutation({
    mutationFn: async (table: TableDocument) =>
      (await call(planTable, { params: { workspace }, body: { table } })).changes,
  })
}

export function useAddAuthenticationEndpoints(table: string) {
  const workspace = useWorkspace().id
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (group: string) =>
      (await call(addAuthenticationEndpoints, { params: { workspace, table }, body: { group } })).documents,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.documents(workspace) }),
  })
}
