import { editionStageSchema, stageTitles } from '@heng/domain/edition-state'
import { Refusal } from '@heng/domain/refusal'
import type { PrintDocument } from '@heng/render/document'
import { selectRegionFindingsJson } from '@heng/store/collection'
import { type EditionRow, selectEditions } from '@heng/store/editions'
import { z } from 'zod'
import { defineFileOperation } from '../operation'
import { mayRead } from '../editions/require-edition'
import { dataHash } from '../rendering/data-hash'
import { renderFormats } from '../rendering/render-kinds'
import { documentReaders } from '../role-groups'
import { organizationsBelow } from './organizations-below'
import { type RegionFinding, regionFindingSchema } from './review-answers'
import { type ReportedDepartment, reviewReport } from './review-report'

/** More findings than this are no report that somebody reads. */
const mostFindings = 20_000

/** The department that answers for an edition: itself, or the one above the unit. */
const departmentOf = ({ organization, organizationKind, parent }: EditionRow): string =>
  organizationKind === 'unit' && parent !== null ? parent : organization

/** The editions by department, in their order, with the findings of each. */
const departmentsOf = (
  rows: readonly EditionRow[],
  findings: readonly RegionFinding[],
  checked: string,
): ReportedDepartment[] => {
  const names = new Map(rows.map(({ organization, organizationName }) => [organization, organizationName]))
  const nameOf = (organization: string): string => names.get(organization) ?? ''
  return [...new Set(rows.map(departmentOf))].map((department) => {
    const own = rows.filter((row) => departmentOf(row) === department)
    const ids = new Set(own.map(({ id }) => id))
    return {
      // A clerk's department may have no edition that the clerk sees.
      name: names.get(department) ?? own[0]?.organizationName ?? '',
      checked: `${checked}，预算版本 ${own.length} 个`,
      findings: findings.filter(({ edition }) => ids.has(edition)),
      nameOf,
    }
  })
}

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
    const { database, heng } = acting
    const organizations = await organizationsBelow(acting, organization, year)
    const rows = (await selectEditions(database, { fiscalYear: year, stage })).filter(
      (row) => mayRead(acting, row) && (organizations?.includes(row.organization) ?? true),
    )
    const [only] = rows
    if (!only) throw new Refusal('edition-must-exist')
    const { json } = await selectRegionFindingsJson(
      database,
      { fiscalYear: year, stage, organizations },
      { limit: mostFindings, offset: 0 },
    )
    const findings = z.array(regionFindingSchema).parse(JSON.parse(json))
    const departments = departmentsOf(rows, findings, `${year} 年${stageTitles[stage]}`)
    const whose = departments.length === 1 ? (departments[0]?.name ?? '') : only.regionName
    const document: PrintDocument = {
      title: `${whose} ${year} 年${stageTitles[stage]}审核意见`,
      language: 'zh-CN',
      meta: { dataHash: dataHash(findings) },
      sections: reviewReport(departments),
    }
    const bytes = await heng.reading.run<'print'>({
      task: 'print',
      document: JSON.stringify(document),
      format,
    })
    return { name: `${document.title}.${format}`, mediaType: renderFormats[format].mediaType, bytes }
  },
})
