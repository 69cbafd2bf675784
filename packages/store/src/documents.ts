import { sql } from 'kysely'
import { type Database, inTransaction } from './database'
import { raiseRevisionOf } from './dossiers'
import { type Page, type Paged, selectPage } from './page'

/** What is kept of a document beside its records; JSON as text, so that nobody parses it on the way. */
export type NewDocument = {
  id: string
  title: string | null
  fiscalYear: number | null
  region: string | null
  organization: { code: string | null; name: string } | null
  counts: {
    lines: number
    statements: number
    targets: number
    contents: number
    entries: number
    paragraphs: number
    doubts: number
    unplaced: number
  }
  /** The document without its records. */
  content: string
  /** The lines of its source, a JSON list of texts. */
  sourceLines: string
  /** A JSON list of { kind, ordinal, id, first_line, last_line, data }. */
  records: string
}

/** Keeps what was read; false when the file was deleted meanwhile. Replaces an earlier reading. */
export const saveDocument = async (database: Database, document: NewDocument): Promise<boolean> =>
  inTransaction(database, async (transaction) => {
    const updated = await transaction
      .updateTable('imported_file')
      .set({ status: 'read', refusal_code: null, refusal_message: null })
      .where('id', '=', document.id)
      .executeTakeFirst()
    if (updated.numUpdatedRows === 0n) return false
    await raiseRevisionOf(transaction, document.id)
    await transaction.deleteFrom('document').where('id', '=', document.id).execute()
    const { counts } = document
    await transaction
      .insertInto('document')
      .values({
        id: document.id,
        dossier_id: null,
        title: document.title,
        fiscal_year: document.fiscalYear,
        region: document.region,
        organization_code: document.organization?.code ?? null,
        organization_name: document.organization?.name ?? null,
        line_count: counts.lines,
        statement_count: counts.statements,
        target_count: counts.targets,
        contents_count: counts.contents,
        entry_count: counts.entries,
        paragraph_count: counts.paragraphs,
        doubt_count: counts.doubts,
        unplaced_count: counts.unplaced,
        content: document.content,
        source_lines: document.sourceLines,
      })
      .execute()
    await sql`
      insert into record (document_id, kind, ordinal, id, first_line, last_line, data)
      select ${document.id}::uuid, kind, ordinal, id, first_line, last_line, data
      from jsonb_to_recordset(${document.records}::jsonb)
        as given (kind text, ordinal integer, id text, first_line integer, last_line integer, data jsonb)
    `.execute(transaction)
    return true
  })

const recordsOf = (kind: string) => sql`coalesce(
  (select jsonb_agg(record.data order by record.ordinal) from record
   where record.document_id = document.id and record.kind = ${kind}), '[]'::jsonb)`

/** The whole document as JSON text, with the name of its file as source; null when it has not been read. */
export const selectDocumentJson = async (database: Database, id: string): Promise<string | null> => {
  const { rows } = await sql<{ json: string }>`
    select (document.content || jsonb_build_object(
      'source', imported_file.name,
      'statements', ${recordsOf('statement')},
      'targets', ${recordsOf('performance-target')},
      'contents', ${recordsOf('contents')},
      'narratives', ${recordsOf('narrative')}))::text as json
    from document join imported_file on imported_file.id = document.id
    where document.id = ${id}::uuid
  `.execute(database)
  return rows[0]?.json ?? null
}

/**
 * The lines of a document's source as it was read, as the JSON text of a list; null where they were not kept. Documents
 * read earlier have only those that text recognition made.
 */
export const selectSourceLines = async (database: Database, id: string): Promise<string | null> => {
  const { rows } = await sql<{ json: string | null }>`
    select coalesce(source_lines, (content -> 'recognisedLines')::text) as json
    from document where id = ${id}::uuid
  `.execute(database)
  return rows[0]?.json ?? null
}

export type DocumentRow = {
  id: string
  /** The organization it was imported for. */
  owner: string
  name: string
  size: number
  sha256: string
  importedAt: Date
  status: 'reading' | 'read' | 'refused'
  refusalCode: string | null
  refusalMessage: string | null
  title: string | null
  fiscalYear: number | null
  region: string | null
  organizationCode: string | null
  organizationName: string | null
  dossier: string | null
  counts: NewDocument['counts'] | null
  findings: { errors: number; warnings: number; hints: number } | null
}

/** Imported files with what was found in them, newest first; of one id on request. */
export const selectDocuments = async (database: Database, id: string | null = null): Promise<DocumentRow[]> =>
  (await selectDocumentPage(database, { id, page: null })).rows

/** A page of the same list. */
export const selectDocumentPage = (
  database: Database,
  { id = null, page }: { id?: string | null; page: Page | null },
): Promise<Paged<DocumentRow>> =>
  selectPage<DocumentRow>(
    database,
    {
      columns: sql`file.id, file.organization_id as owner, file.name, file.size, file.sha256, file.imported_at as "importedAt", file.status,
      file.refusal_code as "refusalCode", file.refusal_message as "refusalMessage",
      document.title, document.fiscal_year as "fiscalYear", document.region,
      document.organization_code as "organizationCode", document.organization_name as "organizationName",
      document.dossier_id as dossier,
      case when document.id is not null then json_build_object(
        'lines', document.line_count, 'statements', document.statement_count, 'targets', document.target_count,
        'contents', document.contents_count, 'entries', document.entry_count,
        'paragraphs', document.paragraph_count, 'doubts', document.doubt_count,
        'unplaced', document.unplaced_count) end as counts,
      case when dossier.checked_at is not null then json_build_object(
        'errors', found.errors, 'warnings', found.warnings, 'hints', found.hints) end as findings`,
      from: sql`imported_file file
    left join document on document.id = file.id
    left join dossier on dossier.id = document.dossier_id
    left join lateral (
      select count(*) filter (where severity = 'error') as errors,
        count(*) filter (where severity = 'warning') as warnings,
        count(*) filter (where severity = 'hint') as hints
      from finding where finding.document_id = file.id) found on true`,
      where: sql`${id}::uuid is null or file.id = ${id}::uuid`,
      keys: [
        { by: sql`file.imported_at`, as: 'timestamptz' },
        { by: sql`file.ordinal`, as: 'integer' },
        { by: sql`file.id`, as: 'uuid' },
      ],
      descending: true,
    },
    page,
  )
