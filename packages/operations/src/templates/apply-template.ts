import { Refusal } from '@heng/domain/refusal'
import { raiseEdition } from '@heng/store/editions'
import { deleteRecord, selectRecords, updateRecord } from '@heng/store/edition-records'
import { z } from 'zod'
import { announceEdition } from '../editions/announce-edition'
import { checkAfterwards } from '../editions/check-editions'
import { createRecord } from '../editions/create-record'
import { editionInput } from '../editions/edition-answers'
import { recordName } from '../editions/record-name'
import { requireEdition, requireOpenEdition } from '../editions/require-edition'
import { withoutOrigins } from '../editions/without-origins'
import { type Acting, defineOperation } from '../operation'
import { writers } from '../role-groups'
import { uploadedFiles } from '../uploaded-files'
import { type DeskPlan, deskPlan, type TemplateClash, type TemplateDecisions } from './desk-plan'
import { deskTemplate } from './desk-template'
import { templateOutcomeSchema } from './template-answers'

const mostTold = 10

const clashText = ({ name, label, mine, theirs }: TemplateClash): string =>
  `${name ?? '未命名项目'}的${label}（模板为${mine ?? '空'}，现为${theirs ?? '空'}）`

const refuseClashes = (clashes: readonly TemplateClash[]): void => {
  if (clashes.length === 0) return
  const told = clashes.slice(0, mostTold).map(clashText).join('；')
  throw new Refusal(
    'record-must-be-unchanged',
    `${told}${clashes.length > mostTold ? ` 等 ${clashes.length} 处` : ''}`,
  )
}

type Applying = { acting: Acting; edition: { id: string; organization: string; fiscalYear: number } }

const note = ({ acting, edition }: Applying, record: string, detail: object): void =>
  acting.audit({
    subject: ['record', record],
    organization: edition.organization,
    fiscalYear: edition.fiscalYear,
    detail: { edition: edition.id, template: true, ...detail },
  })

const change = async (applying: Applying, plan: DeskPlan): Promise<void> => {
  const { database, account } = applying.acting
  for (const { record, data, differences } of plan.changed) {
    const origins = withoutOrigins(record.origins, differences)
    const name = recordName(data)
    const saved = { ...record, data, name, origins, account: account.id, differences }
    const version = await updateRecord(database, saved)
    note(applying, record.id, { version, differences })
  }
}

const add = async (applying: Applying, plan: DeskPlan, last: number): Promise<void> => {
  const { id: edition } = applying.edition
  let ordinal = last
  for (const { lineage, data } of plan.added) {
    ordinal += 1
    const name = recordName(data)
    const given = { edition, lineage, ordinal, name, data, origins: {}, document: null }
    const id = await createRecord(applying.acting, given)
    note(applying, id, { added: name })
  }
}

const remove = async (applying: Applying, plan: DeskPlan): Promise<void> => {
  for (const { record } of plan.removed) {
    await deleteRecord(applying.acting.database, record.id)
    note(applying, record.id, { removed: record.name, version: record.version, before: record.data })
  }
}

const decided = z.string().max(200_000).default('')

const decisionsOf = (takeMine: string, keepTheirs: string): TemplateDecisions =>
  new Map([
    ...takeMine.split('\n').map((id) => [id, 'mine'] as const),
    ...keepTheirs.split('\n').map((id) => [id, 'theirs'] as const),
  ])

export const operation = defineOperation({
  id: 'templates/apply-template',
  title: '交回填报模板：修改、新增、撤销预算版本中的项目；同一文件再交一次不再改变什么',
  method: 'post',
  path: '/api/editions/{edition}/template',
  roles: writers,
  input: editionInput.extend({
    files: uploadedFiles,
    takeMine: decided.describe('预览中两边不同、以模板为准的各处，每行一处'),
    keepTheirs: decided.describe('以版本现在的内容为准的各处，每行一处'),
  }),
  answers: templateOutcomeSchema,
  run: async (acting, { edition: given, files, takeMine, keepTheirs }) => {
    const { database, heng, audit } = acting
    const row = await requireEdition(acting, given)
    const filled = await deskTemplate(heng, row, files)
    const edition = await requireOpenEdition(acting, row.id)
    const records = await selectRecords(database, edition.id)
    const plan = deskPlan(filled, edition.id, records, decisionsOf(takeMine, keepTheirs))
    refuseClashes(plan.clashes)
    const applying = { acting, edition }
    await change(applying, plan)
    await add(applying, plan, Math.max(0, ...records.map(({ ordinal }) => ordinal)))
    await remove(applying, plan)
    const outcome = {
      changed: plan.changed.length,
      added: plan.added.length,
      removed: plan.removed.length,
    }
    const { id, organization, fiscalYear } = edition
    audit({
      subject: ['edition', id],
      organization,
      fiscalYear,
      detail: { template: files[0]?.name, ...outcome },
    })
    if (outcome.changed + outcome.added + outcome.removed === 0) return outcome
    await raiseEdition(database, id)
    announceEdition(acting, { id, organization, fiscalYear })
    checkAfterwards(acting)
    return outcome
  },
})
