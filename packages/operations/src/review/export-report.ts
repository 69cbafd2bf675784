import { editionStageSchema, stageTitles } from '@heng/domain/edition-state'
import { Refusal } from '@heng/domain/refusal'
import type { PrintDocument } from '@heng/render/document'
import { selectRegionFindingsJson } from '@heng/store/collection'
import { type EditionRow, selectEditions } from '@heng/store/editions'
import { selectOrganizations } from '@heng/store/organizations'
import { selectOpenReturns } from '@heng/store/returns'
import { rules } from '@heng/statute/rules'
import { z } from 'zod'
import { isInScope } from '../accounts/account'
import { defineFileOperation } from '../operation'
import { mayRead } from '../editions/require-edition'
import { dataHash } from '../rendering/data-hash'
import { renderFormats } from '../rendering/render-kinds'
import { documentReaders } from '../role-groups'
import { collectionOf } from './collection-of'
import { organizationsBelow } from './organizations-below'
import { type Collection, type RegionFinding, regionFindingSchema, type Standing } from './review-answers'
import { type ReportedDepartment, reviewReport } from './review-report'

/** More findings than this are no report that somebody reads. */
const mostFindings = 20_000

type Given = {
  rows: readonly EditionRow[]
  findings: readonly RegionFinding[]
  collection: Collection['departments']
}

/** Departments in their order with who has to hand in; what is no department's (the bureau's own edition) first. */
const departmentsOf = ({ rows, findings, collection }: Given): ReportedDepartment[] => {
  const reported = (name: string, standings: readonly Standing[], own: readonly EditionRow[]) => {
    const ids = new Set(own.map(({ id }) => id))
    return {
      name,
      standings,
      editions: own.length,
      records: own.reduce((sum, row) => sum + row.records, 0),
      findings: findings.filter(({ edition }) => ids.has(edition)),
    }
  }
  const collected = new Set(
    collection.flatMap(({ standings }) => standings.map(({ organization }) => organization.id)),
  )
  const others = rows.filter(({ organization }) => !collected.has(organization))
  return [
    ...[...new Set(others.map(({ organizationName }) => organizationName))].map((name) =>
      reported(
        name,
        [],
        others.filter((row) => row.organizationName === name),
      ),
    ),
    ...collection.map(({ department, standings }) => {
      // A clerk's department stands for the one unit that the clerk sees.
      const [first] = standings
      const name = standings.length === 1 && first ? first.organization.name : department.name
      const own = rows.filter((row) => standings.some((one) => one.organization.id === row.organization))
      return reported(name, standings, own)
    }),
  ]
}

const titles = new Map(rules.map(({ id, title }) => [id, title]))

/** The title of a rule or of a variant of it ("performance/weights-sum/rounding"). */
const ruleTitle = (rule: string): string => titles.get(rule.split('/').slice(0, 2).join('/')) ?? rule

export const operation = defineFileOperation({
  id: 'review/export-report',
  title: '审核意见：一个部门的，或者全部部门的，附处理状态和部门说明栏',
  method: 'get',
  path: '/api/review/report',
  roles: documentReaders,
  input: z.object({
    year: z.coerce.number().int(),
    stage: editionStageSchema,
    organization: z.string().optional().describe('部门或单位，含其下属；不填为全部'),
    format: z.enum(['xlsx', 'docx', 'pdf', 'html']),
  }),
  run: async (acting, { year, stage, organization, format }) => {
    const { database, account, heng } = acting
    const organizations = await organizationsBelow(acting, organization, year)
    const rows = (await selectEditions(database, { fiscalYear: year, stage })).filter(
      (row) => mayRead(acting, row) && (organizations?.includes(row.organization) ?? true),
    )
    const [only] = rows
    if (!only) throw new Refusal('edition-must-exist')
    const { json } = await selectRegionFindingsJson(
      database,
      { fiscalYear: year, stage, organizations },
      { limit: mostFindings, after: null },
    )
    const findings = z.array(regionFindingSchema).parse(JSON.parse(json))
    const isSeen = (id: string): boolean =>
      isInScope(account, id, year) && (organizations?.includes(id) ?? true)
    const collection = collectionOf({
      organizations: await selectOrganizations(database, year, { only: true }),
      editions: rows,
      counts: new Map(),
      isSeen,
    })
    const departments = departmentsOf({ rows, findings, collection })
    const whose = departments.length === 1 ? (departments[0]?.name ?? '') : only.regionName
    const names = new Map(rows.map((row) => [row.organization, row.organizationName]))
    const words = {
      stage: `${year} 年${stageTitles[stage]}`,
      nameOf: (id: string) => names.get(id) ?? '',
      ruleTitle,
      returned: new Set((await selectOpenReturns(database, year)).map(({ record }) => record)),
    }
    const document: PrintDocument = {
      title: `${whose} ${words.stage}审核意见`,
      language: 'zh-CN',
      meta: { dataHash: dataHash({ findings, collection, returned: [...words.returned] }) },
      sections: reviewReport(whose, departments, words),
    }
    const bytes = await heng.reading.run<'print'>({
      task: 'print',
      document: JSON.stringify(document),
      format,
    })
    return { name: `${document.title}.${format}`, mediaType: renderFormats[format].mediaType, bytes }
  },
})
