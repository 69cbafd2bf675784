import {
  type CollectionStep,
  collectionStepOf,
  collectionSteps,
  collectionStepTitles,
  isHandedIn,
} from '@heng/domain/collection-step'
import { type Severity, severities } from '@heng/domain/finding'
import { groupedFindings } from '@heng/domain/grouped-findings'
import type { Cell, Column, Row, Section, Table } from '@heng/render/document'
import { headerRow, messageCell, numberedRows, wordsCell } from '../reports/finding-cells'
import { severityNames } from '../reports/wording'
import type { RegionFinding, Standing } from './review-answers'

const columns: readonly Column[] = [
  { key: 'seq', weight: 4, kind: 'text' },
  { key: 'severity', weight: 4, kind: 'text' },
  { key: 'subject', weight: 13, kind: 'text' },
  { key: 'message', weight: 26, kind: 'text' },
  { key: 'authority', weight: 17, kind: 'text' },
  { key: 'state', weight: 15, kind: 'text' },
  { key: 'answer', weight: 15, kind: 'text' },
]

const titles = ['序号', '程度', '单位与表', '问题与数字', '依据', '处理状态', '部门说明']

const stateText = ({ state, acceptance, record }: RegionFinding, { returned }: ReportWords): string => {
  switch (state) {
    case 'open':
      return record !== null && returned.has(record) ? '已退回，待改正' : '待处理'
    case 'accepted':
      return `已认可（${acceptance?.by ?? ''}）：${acceptance?.reason ?? ''}`
    case 'reopened':
      return `事实已变，重新提出；原认可（${acceptance?.by ?? ''}）：${acceptance?.reason ?? ''}`
  }
}

const findingCells = (finding: RegionFinding, words: ReportWords): Cell[] => {
  const { severity, recordName, authority, rule } = finding
  const organization = words.nameOf(finding.organization)
  return [
    wordsCell(severityNames[severity], { align: 'center' }),
    wordsCell([organization, ...(recordName === null ? [] : [recordName])].join('\n')),
    messageCell(finding),
    wordsCell([...authority, `规则：${words.ruleTitle(rule)}`].join('\n')),
    wordsCell(stateText(finding, words)),
    { kind: 'empty' },
  ]
}

/** Findings of one edition with one cause stand together, the gravest first. */
const groupsOf = (findings: readonly RegionFinding[]): (readonly RegionFinding[])[] =>
  groupedFindings(findings, ({ edition, group }) => `${edition}|${group}`).map((one) => one.findings)

const countText = (findings: readonly RegionFinding[]): string => {
  const open = findings.filter(({ state }) => state !== 'accepted')
  const counts = severities.map(
    (severity) => `${severityNames[severity]} ${open.filter((one) => one.severity === severity).length}`,
  )
  return `待处理：${counts.join('，')}；已认可 ${findings.length - open.length}`
}

const stepOf = ({ state }: Standing): CollectionStep => collectionStepOf(state)

const lateText = (standings: readonly Standing[]): string =>
  standings
    .filter((one) => !isHandedIn(stepOf(one)))
    .map((one) => `${one.organization.name}（${collectionStepTitles[stepOf(one)]}）`)
    .join('、')

export type ReportedDepartment = {
  name: string
  /** Who has to hand in and how far each has come; nobody for the bureau's own edition. */
  standings: readonly Standing[]
  /** How many editions were checked, and how many tables and forms they hold. */
  editions: number
  records: number
  findings: readonly RegionFinding[]
}

type ReportWords = {
  /** "2026 年一上". */
  stage: string
  /** What the report calls an organization, and a rule. */
  nameOf: (organization: string) => string
  ruleTitle: (rule: string) => string
  /** The records that were sent back and are not settled. */
  returned: ReadonlySet<string>
}

/** That nothing was found says something only of what there was to check. */
const nothingFound = ({ editions, records }: ReportedDepartment): string =>
  editions === 0
    ? '还没有建立预算版本，没有可检查的。'
    : records === 0
      ? `${editions} 个预算版本都还没有表，没有可检查的。`
      : '没有发现问题。'

const departmentTable = (department: ReportedDepartment, words: ReportWords): Table => {
  const { name, standings, editions, records, findings } = department
  const handedIn = standings.filter((one) => isHandedIn(stepOf(one))).length
  const late = lateText(standings)
  const collected = standings.length === 0 ? '' : `应报 ${standings.length} 个单位，已报 ${handedIn} 个；`
  return {
    block: 'table',
    title: `${name}审核意见`,
    subtitle: `（${words.stage}）`,
    leftNote: `${collected}现有预算版本 ${editions} 个、表 ${records} 张`,
    rightNote: countText(findings),
    columns,
    header: [headerRow(titles)],
    rows: numberedRows(groupsOf(findings), (finding) => findingCells(finding, words)),
    ...(findings.length === 0 ? { emptyStatement: nothingFound(department) } : {}),
    notes: [
      ...(late === '' ? [] : [`尚未提交：${late}`]),
      '审核：　　　　　　复核：　　　　　　日期：　　　　　　',
    ],
    outline: 1,
    sheetName: name,
  }
}

const openCount = ({ findings }: ReportedDepartment, severity: Severity): number =>
  findings.filter((one) => one.state !== 'accepted' && one.severity === severity).length

const integer = (value: number): Cell => ({ kind: 'integer', value: String(value) })

const summaryColumns: readonly Column[] = [
  { key: 'department', weight: 20, kind: 'text' },
  { key: 'expected', weight: 5, kind: 'integer' },
  ...collectionSteps.map((key): Column => ({ key, weight: 6, kind: 'integer' })),
  { key: 'records', weight: 6, kind: 'integer' },
  ...severities.map((key): Column => ({ key, weight: 5, kind: 'integer' })),
  { key: 'late', weight: 34, kind: 'text' },
]

const summaryFigures = (departments: readonly ReportedDepartment[]): Cell[] => {
  const standings = departments.flatMap((one) => one.standings)
  return [
    standings.length,
    ...collectionSteps.map((step) => standings.filter((one) => stepOf(one) === step).length),
    departments.reduce((sum, { records }) => sum + records, 0),
    ...severities.map((severity) => departments.reduce((sum, one) => sum + openCount(one, severity), 0)),
  ].map(integer)
}

/** Who has handed in and who has not, department by department. */
const summaryTable = (
  whose: string,
  departments: readonly ReportedDepartment[],
  { stage }: ReportWords,
): Table => ({
  block: 'table',
  title: `${whose}预算收集与审核情况`,
  subtitle: `（${stage}）`,
  rightNote: '单位：个',
  columns: summaryColumns,
  header: [
    headerRow([
      '部门',
      '应报',
      ...collectionSteps.map((step) => collectionStepTitles[step]),
      '表（张）',
      ...severities.map((severity) => severityNames[severity]),
      '尚未提交的单位',
    ]),
  ],
  rows: [
    ...departments.map(
      (one): Row => ({
        cells: [wordsCell(one.name), ...summaryFigures([one]), wordsCell(lateText(one.standings))],
      }),
    ),
    {
      kind: 'total',
      cells: [wordsCell('合计', { align: 'center' }), ...summaryFigures(departments), { kind: 'empty' }],
    },
  ],
  notes: ['错误、警告、提示为尚未处理的；没有问题的部门不另附审核意见。'],
  outline: 1,
  sheetName: '收集与审核情况',
})

/**
 * The review report of editions. Of one department: what was found, with room for its answer. Of several: first who
 * has handed in and who has not, then one section for each in which something was found.
 */
export const reviewReport = (
  whose: string,
  departments: readonly ReportedDepartment[],
  words: ReportWords,
): Section[] => {
  const [only] = departments
  const tables =
    departments.length === 1 && only
      ? [departmentTable(only, words)]
      : [
          summaryTable(whose, departments, words),
          ...departments
            .filter(({ findings }) => findings.length > 0)
            .map((department) => departmentTable(department, words)),
        ]
  return tables.map((table) => ({
    orientation: 'landscape',
    pageNumbers: { style: 'dashes', start: 1 },
    blocks: [table],
  }))
}
