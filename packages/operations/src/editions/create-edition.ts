import { recordInYear } from '@heng/domain/editing/record-in-year'
import { editionStageSchema } from '@heng/domain/edition-state'
import { Refusal } from '@heng/domain/refusal'
import type { Database } from '@heng/store/database'
import { insertEdition } from '@heng/store/editions'
import { copyRecords, putRecordData, selectRecords } from '@heng/store/edition-records'
import { selectOrganizationOf } from '@heng/store/organization-of-year'
import { z } from 'zod'
import { isInScope } from '../accounts/account'
import { ownOrganization } from '../accounts/own-organization'
import { defineOperation } from '../operation'
import { requireId } from '../require-id'
import { writers } from '../role-groups'
import { announceEdition } from './announce-edition'
import { checkAfterwards } from './check-editions'
import { editionSummarySchema } from './edition-answers'
import { editionSummaryOf } from './edition-summary'
import { recordName } from './record-name'
import { requireEdition } from './require-edition'

/** Copies the records of an edition into a new one; into one of another year with the years of their titles. */
const copyInto = async (
  database: Database,
  source: { id: string; fiscalYear: number },
  { id, fiscalYear }: { id: string; fiscalYear: number },
): Promise<number> => {
  const copied = await copyRecords(database, source.id, id)
  if (source.fiscalYear === fiscalYear) return copied
  for (const record of await selectRecords(database, id)) {
    const data = recordInYear(record.data, { from: source.fiscalYear, to: fiscalYear })
    const titled = recordName(record.data) === record.name
    await putRecordData(database, { id: record.id, name: titled ? recordName(data) : record.name, data })
  }
  return copied
}

export const operation = defineOperation({
  id: 'editions/create-edition',
  title: '新建预算版本；可以从另一个版本复制各表',
  method: 'post',
  path: '/api/editions',
  roles: writers,
  input: z.object({
    organization: z.string().optional().describe('单位编号；不填为本单位'),
    fiscalYear: z.int().min(1990).max(2200),
    stage: editionStageSchema,
    round: z.int().min(0).max(99).default(0).describe('第几次调整'),
    basedOn: z.string().optional().describe('复制哪个版本'),
  }),
  answers: z.object({ edition: editionSummarySchema }),
  status: 201,
  run: async (acting, { organization, fiscalYear, stage, round, basedOn }) => {
    const { account, database, audit } = acting
    if (round > 0 !== (stage === 'adjustment'))
      throw new Refusal('request-must-be-valid', '调整要写明第几次，其他阶段不写')
    const owner =
      organization === undefined
        ? await ownOrganization(acting, null)
        : requireId(organization, 'organization-must-exist')
    // Of this very year: an organization that has moved belongs to whoever has it then.
    if (!isInScope(account, owner, fiscalYear) || !(await selectOrganizationOf(database, owner, fiscalYear)))
      throw new Refusal('organization-must-exist', `${fiscalYear} 年度`)
    const source = basedOn === undefined ? null : await requireEdition(acting, basedOn)
    const id = await insertEdition(database, {
      region: account.region,
      organization: owner,
      fiscalYear,
      stage,
      round,
      basedOn: source?.id ?? null,
      account: account.id,
    })
    if (id === null) throw new Refusal('edition-must-be-new')
    const records = source === null ? 0 : await copyInto(database, source, { id, fiscalYear })
    audit({
      subject: ['edition', id],
      organization: owner,
      fiscalYear,
      detail: { stage, round, basedOn: source?.id ?? null, records },
    })
    announceEdition(acting, { id, organization: owner, fiscalYear })
    checkAfterwards(acting)
    return { edition: editionSummaryOf(await requireEdition(acting, id)) }
  },
})
