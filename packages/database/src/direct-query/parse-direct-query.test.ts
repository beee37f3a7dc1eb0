import { Failure } from '@stackwright/language'
import { describe, expect, it } from 'vitest'
import { parseDirectQuery } from './parse-direct-query.ts'

const inner = (sql: string) => {
  const { statement, count } = parseDirectQuery(sql, 10)
  return { text: statement.text.replace(/^select \* from \(([\s\S]*)\n\) as rows limit 10$/, '$1'), count }
}

describe('values', () => {
  it.each<[string, string, number]>([
    ['select ? + ?', 'select $1 + $2', 2],
    [`select '?', "?", E'\\'?', $$?$$, $a$?$a$, ?`, `select '?', "?", E'\\'?', $$?$$, $a$?$a$, $1`, 1],
    ["select 'it''s ?', ?", "select 'it''s ?', $1", 1],
    ['select 1 -- ?\n, ?', 'select 1 -- ?\n, $1', 1],
    ['select 1 /* ? /* ? */ ? */ , ?', 'select 1 /* ? /* ? */ ? */ , $1', 1],
    ["select '{}'::jsonb ?? 'a', ?", "select '{}'::jsonb ? 'a', $1", 1],
    ["select note'?', ?", "select note'?', $1", 1],
    ['select 1 ; ;', 'select 1  ', 0],
  ])('%s', (sql, text, count) => {
    expect(inner(sql)).toEqual({ text, count })
  })
})

describe('what is refused', () => {
  it.each([
    '',
    '-- nothing',
    ';',
    'select 1; select 2',
    'select 1;;drop table u',
    `select ';' ; delete from "user"`,
    'drop table u',
    'set role postgres',
    'reset role',
    "copy u from program 'id'",
    'begin',
    'commit',
    'do $$ begin end $$',
    'create temp table x()',
    'select 1 into temp "user"',
    'select 1 into temporary table "user"',
    "select set_config('search_path', 'x', false)",
    `select pg_catalog . "set_config"('search_path', 'x', false)`,
    'select set_config /* x */ (?, ?, false)',
    "select pg_read_file('/etc/passwd')",
    "select pg_notify('x', 'y')",
    "select dblink('x', 'y')",
    "select lo_import('/etc/passwd')",
    `select U&"\\0073et_config"('a', 'b', false)`,
    'select $1',
    "select 'open",
    'select "open',
    'select /* open',
    'select $x$ open',
    "select E'open\\'",
    'select \u0000',
  ])('%j', (sql) => {
    let thrown: unknown
    try {
      parseDirectQuery(sql, 10)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(Failure)
  })
})
