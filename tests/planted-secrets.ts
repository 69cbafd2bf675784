import type { EditionTarget } from '@heng/domain/editing/edition-record'
import { exampleIndicator, exampleTarget } from '@heng/domain/editing/example-records'
import { operation as importDocuments } from '@heng/operations/documents/import-documents'
import { operation as addRecord } from '@heng/operations/editions/add-record'
import { operation as createEdition } from '@heng/operations/editions/create-edition'
import { operation as saveRecord } from '@heng/operations/editions/save-record'
import { operation as renderEdition } from '@heng/operations/editions/render-edition'
import { operation as setControlFigure } from '@heng/operations/editions/set-control-figure'
import type { TestDesk } from '@heng/operations/test-desk'
import { sql } from 'kysely'
import { exampleVolume } from './browser/example-volume'

/** The ids of what one department has, by what operations call them. */
type SecretIds = Record<
  | 'document'
  | 'dossier'
  | 'edition'
  | 'record'
  | 'lineage'
  | 'return'
  | 'comment'
  | 'acceptance'
  | 'reminder',
  string
> & { decision: string; token: string; batch: string; key: string; sha256: string }

export type Secrets = {
  /** Stands in every name and text. */
  marker: string
  /** Stands in every amount, in 万元 as it is printed. */
  figure: string
  ids: SecretIds
  organization: string
  account: string
  /** What must reach nobody else: words, figures, ids, hashes. */
  needles: readonly string[]
}

export const sides = {
  education: { clerk: 'clerk', manager: 'manager', unit: '201001', department: '201' },
  health: { clerk: 'other-clerk', manager: 'other-manager', unit: '302001', department: '302' },
} as const
export type SideName = keyof typeof sides

const marks = {
  education: { marker: '教密七三', figure: '7654321.09' },
  health: { marker: '卫密八四', figure: '8765432.19' },
} as const

/** A form whose weights do not add up, so that there is a finding to tell of. */
const form = (marker: string, figure: string): EditionTarget => {
  const fields = {
    name: `${marker}专项`,
    'budget.total': figure,
    goal: `${marker}的目标`,
    executionWeight: '10',
  }
  const indicators = ['40', '45'].map((weight, at) =>
    exampleIndicator(`i${at}`, { name: `${marker}指标${at}`, weight }),
  )
  return exampleTarget({ fields, printedFields: Object.keys(fields), indicators })
}

type Planted = { document: string; edition: string; record: string; key: string }

/** What is made through operations, as people make it. */
const plantThroughOperations = async (desk: TestDesk, name: SideName): Promise<Planted> => {
  const { marker, figure } = marks[name]
  const { clerk, unit } = sides[name]
  const text = exampleVolume.replaceAll('校园', marker).replaceAll('300.00', figure)
  const imported = await desk.perform<{ documents: { id: string }[] }>(clerk, importDocuments, {
    files: [{ name: `${marker}资料.txt`, bytes: new TextEncoder().encode(text) }],
  })
  const key = `key-of-${name}-000001`
  const create = { fiscalYear: 2026, stage: 'first-submission' }
  const { edition } = await desk.perform<{ edition: { id: string } }>(clerk, createEdition, create, key)
  await desk.perform(clerk, createEdition, { fiscalYear: 2026, stage: 'draft', basedOn: edition.id })
  const data = form(marker, figure)
  const record = await desk.perform<{ id: string }>(clerk, addRecord, { edition: edition.id, data })
  await desk.perform(clerk, saveRecord, {
    record: record.id,
    version: 1,
    changes: [{ change: 'set', path: 'fields/goal', value: `${marker}的新目标，需 ${figure} 万元` }],
  })
  await desk.perform('budget', setControlFigure, {
    organization: desk.organization(unit),
    fiscalYear: 2026,
    amount: Math.round(Number(figure) * 1_000_000),
  })
  await desk.perform(clerk, renderEdition, { edition: edition.id, as: 'volume', format: 'html' })
  await desk.heng.idle()
  return { document: imported.documents[0]?.id ?? '', edition: edition.id, record: record.id, key }
}

type Ids = Omit<SecretIds, 'document' | 'edition' | 'record' | 'key'>

/** What reviewers and others add, written straight into its tables. */
const plantInTables = async (desk: TestDesk, name: SideName, planted: Planted): Promise<Ids> => {
  const { marker } = marks[name]
  const { clerk, manager, unit } = sides[name]
  const { database } = desk.heng
  const [{ id: clerkId }, { id: managerId }] = await Promise.all([desk.account(clerk), desk.account(manager)])
  const organization = desk.organization(unit)
  const { edition, record } = planted
  await desk.token(clerk)
  await sql`update access_token set name = ${marker} where account_id = ${clerkId}::uuid`.execute(database)
  const { rows } = await sql<Ids>`
    with finding as (select key, facts_hash from edition_finding where edition_id = ${edition}::uuid limit 1),
    acceptance as (insert into finding_acceptance (edition_id, key, facts_hash, reason, account_id)
      select ${edition}::uuid, key, facts_hash, ${`${marker}接受`}, ${managerId}::uuid from finding returning id),
    returned as (insert into record_return (edition_id, record_id, reason, account_id)
      values (${edition}::uuid, ${record}::uuid, ${`${marker}退回`}, ${managerId}::uuid) returning id),
    said as (insert into comment (edition_id, record_id, path, text, account_id)
      values (${edition}::uuid, ${record}::uuid, 'fields/goal', ${`${marker}意见`}, ${managerId}::uuid) returning id),
    step as (insert into edition_step (edition_id, from_state, to_state, account_id, reason)
      values (${edition}::uuid, 'submitted', 'open', ${managerId}::uuid, ${`${marker}退回`})),
    decided as (insert into decision (edition_id, number, decided_on, document_name)
      values (${edition}::uuid, ${`${marker}一号`}, '2026-01-20', ${`${marker}决议`}) returning id),
    reminded as (insert into reminder (region_code, organization_id, fiscal_year, text, account_id)
      values ('500199', ${organization}::uuid, 2026, ${`${marker}催报`}, ${managerId}::uuid) returning id)
    select (select id from acceptance) as acceptance, (select id from returned) as return,
      (select id from said) as comment, (select id from decided) as decision, (select id from reminded) as reminder,
      (select id from access_token where account_id = ${clerkId}::uuid limit 1) as token,
      (select lineage from edition_record where id = ${record}::uuid) as lineage,
      (select sha256 from issued_file where edition_id = ${edition}::uuid) as sha256,
      (select batch_id from imported_file where id = ${planted.document}::uuid) as batch,
      (select dossier_id from document where id = ${planted.document}::uuid) as dossier`.execute(database)
  const [ids] = rows
  if (!ids || Object.values(ids).includes(null as never))
    throw new Error(`not planted: ${JSON.stringify(ids)}`)
  return ids
}

/** Ids that only rows of these organizations have. */
const allIds = async (desk: TestDesk, organization: string, account: string): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    with own as (select id from edition where organization_id = ${organization}::uuid)
    select id::text from own
    union select unnest(array[id::text, batch_id::text, sha256]) from imported_file
      where organization_id = ${organization}::uuid
    union select id::text from dossier where organization_id = ${organization}::uuid
    union select unnest(array[id::text, lineage::text]) from edition_record where edition_id in (select id from own)
    union select id::text from finding_acceptance where edition_id in (select id from own)
    union select id::text from record_return where edition_id in (select id from own)
    union select id::text from comment where edition_id in (select id from own)
    union select id::text from decision where edition_id in (select id from own)
    union select id::text from reminder where organization_id = ${organization}::uuid
    union select unnest(array[id::text, hash]) from access_token where account_id = ${account}::uuid
    union select unnest(array[id::text, sha256]) from issued_file where edition_id in (select id from own)
    union select encode(hash, 'hex') from audit_event where organization_id = ${organization}::uuid
  `.execute(desk.heng.database)
  return rows.map(({ id }) => id)
}

/** Gives a department one of everything that is nobody else's business. */
export const plantSecrets = async (desk: TestDesk, name: SideName): Promise<Secrets> => {
  const { marker, figure } = marks[name]
  const { clerk, unit } = sides[name]
  const planted = await plantThroughOperations(desk, name)
  const ids = { ...planted, ...(await plantInTables(desk, name, planted)) }
  const organization = desk.organization(unit)
  const { id: account } = await desk.account(clerk)
  const grouped = figure.replace(/\B(?=(?:\d{3})+\.)/g, ',')
  const fen = figure.replace('.', '').padEnd(figure.length + 3, '0')
  return {
    marker,
    figure,
    ids,
    organization,
    account,
    needles: [marker, figure, grouped, fen, planted.key, ...(await allIds(desk, organization, account))],
  }
}
