import type { ColumnType, Generated } from 'kysely'

/** JSON is written as text; it is read through SQL, never as a whole by the query builder. */
type JsonText = ColumnType<unknown, string, string>
type Time = ColumnType<Date, never, Date>

export type Tables = {
  import_batch: { id: Generated<string>; started_at: Generated<Date> }
  imported_file: {
    id: Generated<string>
    batch_id: string
    ordinal: number
    name: string
    size: number
    sha256: string
    bytes: Uint8Array
    imported_at: Generated<Date>
    status: Generated<'reading' | 'read' | 'refused'>
    refusal_code: string | null
    refusal_message: string | null
  }
  edition: {
    id: Generated<string>
    key: string
    name: string
    region: string | null
    organization: string | null
    fiscal_year: number | null
    revision: Generated<number>
    checked_revision: number | null
    checked_at: Time | null
    summary: JsonText | null
    not_checked: JsonText | null
  }
  document: {
    id: string
    edition_id: string | null
    title: string | null
    fiscal_year: number | null
    region: string | null
    organization_code: string | null
    organization_name: string | null
    line_count: number
    statement_count: number
    target_count: number
    contents_count: number
    entry_count: number
    paragraph_count: number
    doubt_count: number
    unplaced_count: number
    read_at: Generated<Date>
    content: JsonText
  }
  record: {
    document_id: string
    kind: 'statement' | 'performance-target' | 'contents' | 'narrative'
    ordinal: number
    id: string
    first_line: number
    last_line: number
    data: JsonText
  }
  finding: {
    edition_id: string
    ordinal: number
    rule: string
    severity: 'error' | 'warning' | 'hint'
    group_key: string
    document_id: string | null
    data: JsonText
  }
}
