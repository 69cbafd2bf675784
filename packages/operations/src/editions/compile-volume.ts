import { amountFrom } from '@heng/domain/editing/amount-text'
import { diffRecords } from '@heng/domain/editing/diff-records'
import type { EditionContents, EditionRecord, EditionTarget } from '@heng/domain/editing/edition-record'
import { type EditionStage, editionStageSchema, type EditionState } from '@heng/domain/edition-state'
import { addMoney, formatMoney, type Money } from '@heng/domain/money'
import { Refusal } from '@heng/domain/refusal'
import { type StoredRecord, selectRecords, updateRecord } from '@heng/store/edition-records'
import { type EditionRow, insertEdition, raiseEdition, selectEditions } from '@heng/store/editions'
import { z } from 'zod'
import { ownOrganization } from '../accounts/own-organization'
import { type Acting, defineOperation } from '../operation'
import { alignKeys } from '../reading/align-keys'
import { checkAfterwards } from './check-editions'
import { createRecord } from './create-record'
import { editionSummarySchema } from './edition-answers'
import { editionSummaryOf } from './edition-summary'
import { moveOne } from './move-edition'
import { recordName } from './record-name'
import { requireEdition, requireOpenEdition } from './require-edition'

type Form = StoredRecord & { data: EditionTarget }

const isProjectForm = (record: StoredRecord): record is Form =>
  record.data.record === 'performance-target' && record.data.scope === 'project'

const amountOf = ({ fields, amountUnit }: EditionTarget): Money | null => {
  const text = fields['budget.total'] ?? null
  return text === null ? null : amountFrom(text, amountUnit).amount
}

/** The catalogue of the forms, in 万元; a form without an amount leaves its line empty and adds nothing. */
const catalogueOf = (forms: readonly Form[], fiscalYear: number): EditionContents => {
  const amounts = forms.map(({ data }) => amountOf(data))
  const known = amounts.filter((amount) => amount !== null)
  const printed = (amount: Money): string => formatMoney(amount, '万元', { decimals: 2 })
  return {
    record: 'contents',
    title: `${fiscalYear}年项目支出绩效目标目录`,
    fiscalYear,
    amountUnit: '万元',
    entries: forms.map(({ data, name }, at) => {
      const amount = amounts[at] ?? null
      return {
        key: `n${at}`,
        seq: `${at + 1}`,
        name: data.fields.name ?? name,
        department: data.fields.department ?? null,
        amount: amount === null ? null : printed(amount),
        page: null,
      }
    }),
    total: known.length === 0 ? null : printed(addMoney(...known)),
  }
}

type Compiling = { acting: Acting; edition: string; present: readonly StoredRecord[] }

/** Puts a record into the volume: the one of its lineage is changed, else it is new. */
const put = async (
  { acting, edition, present }: Compiling,
  ordinal: number,
  given: {
    lineage: string | null
    data: EditionRecord
    origins: StoredRecord['origins']
    document: string | null
  },
): Promise<void> => {
  const { account, database } = acting
  const old = present.find(({ lineage, data }) =>
    given.lineage === null ? data.record === given.data.record : lineage === given.lineage,
  )
  const name = recordName(given.data)
  if (!old) {
    await createRecord(acting, { edition, ordinal, name, ...given })
    return
  }
  const data = alignKeys(old.data, { data: given.data, origins: {} }).data
  const kept = given.lineage === null ? data : given.data
  const differences = diffRecords(old.data, kept)
  if (differences.length > 0)
    await updateRecord(database, {
      ...old,
      name,
      data: kept,
      origins: given.origins,
      account: account.id,
      differences,
    })
}

const bureauEdition = async (acting: Acting, fiscalYear: number): Promise<string> => {
  const { account, database } = acting
  const organization = await ownOrganization(acting, null)
  const [known] = await selectEditions(database, { fiscalYear, organization, stage: 'draft' })
  if (known) return (await requireOpenEdition(acting, known.id)).id
  const id = await insertEdition(database, {
    region: account.region,
    organization,
    fiscalYear,
    stage: 'draft',
    round: 0,
    basedOn: null,
    account: account.id,
  })
  if (id === null) throw new Refusal('edition-must-be-new')
  return id
}

/** The editions of departments and units of a year and stage, in a state. */
const partsIn = async (
  { database }: Acting,
  of: { fiscalYear: number; stage: EditionStage },
  state: EditionState,
): Promise<EditionRow[]> =>
  (await selectEditions(database, { ...of, state })).filter(
    ({ organizationKind }) => organizationKind !== 'bureau',
  )

/**
 * Compiles the volume of a year: the project forms of every reviewed edition of a stage, in the order of the
 * organizations, with their catalogue, as the bureau's draft; the editions they come from are then compiled.
 */
export const operation = defineOperation({
  id: 'editions/compile-volume',
  title: '汇编绩效目标册：汇集已审各单位的项目绩效目标表，生成目录',
  method: 'post',
  path: '/api/volumes',
  roles: ['budget-officer', 'performance-officer'],
  input: z.object({ fiscalYear: z.int(), stage: editionStageSchema }),
  answers: z.object({ edition: editionSummarySchema, forms: z.int(), editions: z.int() }),
  status: 201,
  run: async (acting, { fiscalYear, stage }) => {
    const { database, audit } = acting
    const reviewed = await partsIn(acting, { fiscalYear, stage }, 'bureauReviewed')
    // What was marked as compiled before belongs to the volume as well.
    const parts = [...reviewed, ...(await partsIn(acting, { fiscalYear, stage }, 'compiled'))]
    if (reviewed.length === 0) throw new Refusal('edition-must-be-in-state', '没有财政已审的预算版本')
    const id = await bureauEdition(acting, fiscalYear)
    const present = await selectRecords(database, id)
    const fresh: Form[] = []
    for (const part of parts) fresh.push(...(await selectRecords(database, part.id)).filter(isProjectForm))
    const lineages = new Set(fresh.map(({ lineage }) => lineage))
    const forms = [...present.filter(isProjectForm).filter(({ lineage }) => !lineages.has(lineage)), ...fresh]
    const compiling = { acting, edition: id, present }
    const catalogue = { lineage: null, data: catalogueOf(forms, fiscalYear), origins: {}, document: null }
    await put(compiling, 0, catalogue)
    for (const [at, { lineage, data, origins, document }] of forms.entries())
      await put(compiling, at + 1, { lineage, data, origins, document })
    await raiseEdition(database, id)
    for (const part of reviewed) await moveOne(acting, part.id, 'compile', null)
    const row = await requireEdition(acting, id)
    audit({
      subject: ['edition', id],
      organization: row.organization,
      fiscalYear,
      detail: { compiled: parts.map((part) => part.id), forms: forms.length },
    })
    checkAfterwards(acting)
    return { edition: editionSummaryOf(row), forms: forms.length, editions: parts.length }
  },
})
