import { partyText } from '@heng/domain/editing/party-text'
import { Refusal } from '@heng/domain/refusal'
import { type EditionRow, selectEditions } from '@heng/store/editions'
import { selectRecords } from '@heng/store/edition-records'
import { selectOrganizationOf } from '@heng/store/organization-of-year'
import { z } from 'zod'
import { isInScope } from '../accounts/account'
import { ownOrganization } from '../accounts/own-organization'
import { requireEdition } from '../editions/require-edition'
import { type Acting, defineFileOperation } from '../operation'
import { requireId } from '../require-id'
import { writers } from '../role-groups'

/** The edition of an organization that is being filled in, the one opened last; null when there is none. */
const openEdition = async (
  { database }: Acting,
  organization: string,
  fiscalYear: number,
): Promise<EditionRow | null> => {
  const editions = await selectEditions(database, { organization, fiscalYear, state: 'open' })
  return editions.reduce<EditionRow | null>(
    (last, one) => (last === null || one.createdAt >= last.createdAt ? one : last),
    null,
  )
}

const chosen = async (
  acting: Acting,
  given: { organization?: string | undefined; fiscalYear?: number | undefined; edition?: string | undefined },
) => {
  if (given.edition !== undefined) {
    const edition = await requireEdition(acting, given.edition)
    return { edition, organization: edition.organization, fiscalYear: edition.fiscalYear }
  }
  if (given.fiscalYear === undefined) throw new Refusal('request-must-be-valid', 'fiscalYear、edition')
  const { fiscalYear } = given
  const organization =
    given.organization === undefined
      ? await ownOrganization(acting, null)
      : requireId(given.organization, 'organization-must-exist')
  if (!isInScope(acting.account, organization, fiscalYear)) throw new Refusal('organization-must-exist')
  return { edition: await openEdition(acting, organization, fiscalYear), organization, fiscalYear }
}

export const operation = defineFileOperation({
  id: 'templates/download-template',
  title: '下载填报模板：离线填写项目和绩效目标的 Excel 工作簿',
  method: 'get',
  path: '/api/templates',
  roles: writers,
  input: z.object({
    edition: z.string().optional().describe('预算版本编号；不填时按单位和年度取正在填报的版本'),
    organization: z.string().optional().describe('单位编号；不填为本单位'),
    fiscalYear: z.coerce.number().int().min(1990).max(2200).optional(),
  }),
  run: async (acting, given) => {
    const { edition, organization, fiscalYear } = await chosen(acting, given)
    const party = await selectOrganizationOf(acting.database, organization, fiscalYear)
    if (!party) throw new Refusal('organization-must-exist', `${fiscalYear} 年度`)
    const records = edition === null ? [] : await selectRecords(acting.database, edition.id)
    const bytes = await acting.heng.reading.run<'make-template'>({
      task: 'make-template',
      request: {
        organization: partyText(party),
        fiscalYear,
        records: records.flatMap(({ id, data }) =>
          data.record === 'performance-target' ? [{ id, data }] : [],
        ),
      },
    })
    return {
      name: `${party.name} ${fiscalYear} 年度项目和绩效目标填报表.xlsx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes,
    }
  },
})
