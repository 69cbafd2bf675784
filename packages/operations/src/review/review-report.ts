import { severities } from '@heng/domain/finding'
import type { Block, Cell, Column, Row, Section, Table } from '@heng/render/document'
import { figuresOf, severityNames } from '../reports/wording'
import type { RegionFinding } from './review-answers'

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

const text = (words: string, more: Partial<Pick<Cell, 'align' | 'rowSpan'>> = {}): Cell => ({
  kind: 'text',
  text: words,
  ...more,
})

const stateText = ({ state, acceptance }: RegionFinding): string => {
  switch (state) {
    case 'open':
      return '待处理'
    case 'accepted':
      return `已认可（${acceptance?.by ?? ''}）：${acceptance?.reason ?? ''}`
    case 'reopened':
      return `事实已变，重新提出；原认可（${acceptance?.by ?? ''}）：${acceptance?.reason ?? ''}`
  }
}

const findingCells = (finding: RegionFinding, organization: string): Cell[] => {
  const { severity, recordName, message, facts, remedy, authority, rule } = finding
  const figures = figuresOf(facts)
  return [
    text(severityNames[severity], { align: 'center' }),
    text([organization, ...(recordName === null ? [] : [recordName])].join('\n')),
    text(
      [message, ...(figures === '' ? [] : [figures]), ...(remedy === null ? [] : [`处理：${remedy}`])].join(
        '\n',
      ),
    ),
    text([...authority, `规则：${rule}`].join('\n')),
    text(stateText(finding)),
    { kind: 'empty' },
  ]
}

const gravity = ({ severity }: RegionFinding): number => severities.indexOf(severity)

/** Findings of one edition with one cause stand together, the gravest first. */
const groupsOf = (findings: readonly RegionFinding[]): RegionFinding[][] => {
  const groups = new Map<string, RegionFinding[]>()
  for (const finding of findings) {
    const key = `${finding.edition}|${finding.group}`
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  const worst = (group: readonly RegionFinding[]): number => Math.min(...group.map(gravity))
  return [...groups.values()]
    .map((group) => group.sort((left, right) => gravity(left) - gravity(right)))
    .sort((left, right) => worst(left) - worst(right))
}

const groupRows = (
  group: readonly RegionFinding[],
  number: number,
  nameOf: (organization: string) => string,
): Row[] =>
  group.map((finding, at) => {
    const span = group.length > 1 ? { rowSpan: group.length } : {}
    const first = at === 0 ? [text(String(number), { align: 'center', ...span })] : []
    return { cells: [...first, ...findingCells(finding, nameOf(finding.organization))] }
  })

const findingsTable = ({ findings, nameOf }: ReportedDepartment): Table => ({
  block: 'table',
  columns,
  header: [{ cells: titles.map((title) => text(title, { align: 'center' })) }],
  rows: groupsOf(findings).flatMap((group, at) => groupRows(group, at + 1, nameOf)),
})

const countText = (findings: readonly RegionFinding[]): string => {
  const open = findings.filter(({ state }) => state !== 'accepted')
  const counts = severities.map(
    (severity) => `${severityNames[severity]} ${open.filter((one) => one.severity === severity).length}`,
  )
  return `待处理：${counts.join('，')}；已认可 ${findings.length - open.length}。`
}

export type ReportedDepartment = {
  name: string
  /** What was checked: "2026 年一上，预算版本 3 个". */
  checked: string
  findings: readonly RegionFinding[]
  /** What the report calls an organization. */
  nameOf: (organization: string) => string
}

/** The review report of editions: one section for each department, with room for its answer. */
export const reviewReport = (departments: readonly ReportedDepartment[]): Section[] =>
  departments.map((department): Section => {
    const paragraph = (words: string): Block => ({ block: 'paragraph', runs: [{ text: words }] })
    return {
      orientation: 'landscape',
      pageNumbers: { style: 'dashes', start: 1 },
      blocks: [
        { block: 'title', lines: [department.name, '审核意见'], outline: 1 },
        paragraph(department.checked),
        paragraph(countText(department.findings)),
        department.findings.length === 0 ? paragraph('没有发现问题。') : findingsTable(department),
      ],
    }
  })
