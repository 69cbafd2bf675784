import type { ColumnType, Generated } from 'kysely'

/** JSON is written as text; it is read through SQL, never as a whole by the query builder. */
type JsonText = ColumnType<unknown, string, string>
type Time = ColumnType<Date, never, Date>

export type RecordKind = 'statement' | 'performance-target' | 'contents' | 'narrative'

export type Tables = {
  import_batch: { id: Generated<string>; started_at: Generated<Date>; made_by: Generated<string | null> }
  imported_file: {
    id: Generated<string>
    batch_id: string
    ordinal: number
    name: string
    size: number
    sha256: string
    bytes: Uint8Array
    region_code: string
    organization_id: string
    imported_by: string | null
    imported_at: Generated<Date>
    status: Generated<'reading' | 'read' | 'refused'>
    refusal_code: string | null
    refusal_message: string | null
    fiscal_year: Generated<number | null>
  }
  dossier: {
    id: Generated<string>
    region_code: string
    organization_id: string
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
    dossier_id: string | null
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
    source_lines: string | null
  }
  record: {
    document_id: string
    kind: RecordKind
    ordinal: number
    id: string
    first_line: number
    last_line: number
    data: JsonText
  }
  finding: {
    dossier_id: string
    ordinal: number
    rule: string
    severity: 'error' | 'warning' | 'hint'
    group_key: string
    document_id: string | null
    data: JsonText
  }
  region: { code: string; name: string }
  organization: { id: Generated<string>; region_code: string }
  organization_year: {
    organization_id: string
    fiscal_year: number
    region_code: string
    kind: 'bureau' | 'department' | 'unit'
    parent_id: string | null
    code: string | null
    name: string
  }
  organization_change: {
    id: Generated<string>
    region_code: string
    fiscal_year: number
    kind: 'rename' | 'move' | 'merge' | 'split' | 'open' | 'close'
    from_ids: string[]
    to_ids: string[]
    from_names: Generated<string[]>
    to_names: Generated<string[]>
    note: string | null
    made_at: Generated<Date>
  }
  account: {
    id: Generated<string>
    region_code: string
    login: string
    name: string
    role: string
    active: Generated<boolean>
    created_at: Generated<Date>
  }
  account_scope: {
    account_id: string
    organization_id: string
    from_year: Generated<number>
    until_year: Generated<number>
  }
  edition: {
    id: Generated<string>
    region_code: string
    organization_id: string
    fiscal_year: number
    stage: string
    round: Generated<number>
    state: Generated<string>
    based_on: string | null
    revision: Generated<number>
    checked_revision: number | null
    checked_at: Time | null
    summary: JsonText | null
    not_checked: JsonText | null
    created_at: Generated<Date>
    created_by: string | null
  }
  edition_record: {
    id: Generated<string>
    edition_id: string
    lineage: string
    kind: RecordKind
    ordinal: number
    name: string
    version: Generated<number>
    data: JsonText
    origins: JsonText
    overwritten: Generated<string[]>
    document_id: string | null
  }
  record_version: {
    record_id: string
    edition_id: string
    version: number
    account_id: string | null
    made_at: Generated<Date>
    differences: JsonText
  }
  edition_step: {
    id: Generated<number>
    edition_id: string
    from_state: string
    to_state: string
    account_id: string | null
    made_at: Generated<Date>
    reason: string | null
  }
  edition_finding: {
    edition_id: string
    ordinal: number
    rule: string
    severity: 'error' | 'warning' | 'hint'
    key: string
    facts_hash: string
    record_id: string | null
    path: string | null
    data: JsonText
  }
  finding_acceptance: {
    id: Generated<string>
    edition_id: string
    key: string
    facts_hash: string
    reason: string
    account_id: string
    made_at: Generated<Date>
    withdrawn_at: Date | null
  }
  record_return: {
    id: Generated<string>
    edition_id: string
    record_id: string
    reason: string
    account_id: string
    made_at: Generated<Date>
    settled_at: Date | null
    settled_by: string | null
  }
  comment: {
    id: Generated<string>
    edition_id: string
    record_id: string | null
    path: string | null
    text: string
    account_id: string
    made_at: Generated<Date>
    settled_at: Date | null
    settled_by: string | null
  }
  control_figure: {
    organization_id: string
    fiscal_year: number
    region_code: string
    /** 分. */
    amount: number
    exception_reason: string | null
    set_by: string | null
    set_at: Generated<Date>
  }
  decision: {
    id: Generated<string>
    edition_id: string
    number: string
    decided_on: string
    document_name: string
    recorded_by: string | null
    recorded_at: Generated<Date>
  }
  reminder: {
    id: Generated<string>
    region_code: string
    organization_id: string
    fiscal_year: number
    text: string
    due_on: string | null
    account_id: string
    made_at: Generated<Date>
    settled_at: Date | null
  }
  parameter_value: {
    region_code: string
    name: string
    valid_from: string
    value: JsonText
    citation: string
    set_by: string | null
    set_at: Generated<Date>
  }
  code_book_entry: {
    region_code: string
    book: string
    fiscal_year: number
    code: string
    name: string
    source: string
  }
  access_token: {
    id: Generated<string>
    account_id: string
    name: string
    hash: string
    reach: 'read' | 'write'
    created_at: Generated<Date>
    expires_at: Date
    last_used_at: Generated<Date | null>
    revoked_at: Generated<Date | null>
  }
  idempotent_answer: {
    account_id: string
    key: string
    operation: string
    request_hash: string
    answer: string
    made_at: Generated<Date>
  }
  issued_file: {
    id: Generated<string>
    edition_id: string | null
    document_id: string | null
    revision: number | null
    state: string | null
    kind: string
    format: string
    template: string | null
    name: string
    size: number
    sha256: string
    records: JsonText
    account_id: string | null
    made_at: Generated<Date>
  }
  audit_event: {
    region_code: string
    seq: number
    at: Date
    account_id: string | null
    operation: string
    subject_kind: string
    subject_id: string
    organization_id: string | null
    fiscal_year: number | null
    body: string
    hash: Uint8Array
  }
}
