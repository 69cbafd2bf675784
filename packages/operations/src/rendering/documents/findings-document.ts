import type { Evaluation, Finding } from '@heng/domain/finding'
import { groupedFindings } from '@heng/domain/grouped-findings'
import type { HengDocument } from '@heng/domain/records/document'
import type { Block, Cell, Column, Section, Table } from '@heng/render/document'
import { headerRow, messageCell, numberedRows, wordsCell } from '../../reports/finding-cells'
import { notCheckedTable } from '../../reports/not-checked-table'
import { placeLines } from '../../reports/place-lines'
import { severityNames, summaryText } from '../../reports/wording'
import { partyText } from '../printed-cells'

const columns: readonly Column[] = [
  { key: 'seq', weight: 4, kind: 'text' },
  { key: 'severity', weight: 4, kind: 'text' },
  { key: 'subject', weight: 12, kind: 'text' },
  { key: 'message', weight: 24, kind: 'text' },
  { key: 'places', weight: 18, kind: 'text' },
  { key: 'authority', weight: 18, kind: 'text' },
  { key: 'answer', weight: 16, kind: 'text' },
]

const titles = ['序号', '程度', '项目', '问题与数字', '位置', '依据', '部门说明']

const shownPlaces = 6

/** Where a finding stands; the file is named only where there are several. */
const placesText = (finding: Finding, several: boolean): string => {
  const lines = placeLines(finding)
  const shown = lines.slice(0, shownPlaces).map(({ source, line, text: words }) => {
    const quote = words.length > 40 ? `${words.slice(0, 39)}…` : words
    return `${several ? `${source} ` : ''}第 ${line} 行${quote === '' ? '' : `：${quote}`}`
  })
  const more = lines.length - shown.length
  return [...shown, ...(more > 0 ? [`另有 ${more} 处`] : [])].join('\n')
}

const findingCells = (finding: Finding, several: boolean): Cell[] => {
  const { severity, record, authority, rule } = finding
  return [
    wordsCell(severityNames[severity], { align: 'center' }),
    wordsCell(record?.name ?? ''),
    messageCell(finding),
    wordsCell(placesText(finding, several)),
    wordsCell([...authority, `规则：${rule}`].join('\n')),
    { kind: 'empty' },
  ]
}

const findingsTable = (findings: readonly Finding[], several: boolean): Table => ({
  block: 'table',
  columns,
  header: [headerRow(titles)],
  rows: numberedRows(
    groupedFindings(findings, ({ group }) => group).map((group) => group.findings),
    (finding) => findingCells(finding, several),
  ),
})

/** Record id within a source → the department that answers for it. */
const departmentsOf = (documents: readonly HengDocument[]): Map<string, string> =>
  new Map(
    documents.flatMap(({ source, targets }) =>
      targets.flatMap(({ id, preparer, department }): [string, string][] => {
        const party = preparer ?? department
        return party ? [[`${source}\n${id}`, partyText(party.value)]] : []
      }),
    ),
  )

/** Findings by the department that has to answer them, where a volume has several; what concerns none or several comes first. */
const byDepartment = (
  findings: readonly Finding[],
  documents: readonly HengDocument[],
): [string | null, Finding[]][] => {
  const departments = departmentsOf(documents)
  if (new Set(departments.values()).size < 2) return [[null, [...findings]]]
  const parts = new Map<string | null, Finding[]>([[null, []]])
  for (const finding of findings) {
    const named = new Set(
      finding.places.flatMap(({ source, record }) => departments.get(`${source}\n${record ?? ''}`) ?? []),
    )
    const [name = null] = named.size === 1 ? named : []
    const part = parts.get(name)
    if (part) part.push(finding)
    else parts.set(name, [finding])
  }
  return [...parts]
    .filter(([, found]) => found.length > 0)
    .sort(([left], [right]) => (left === null ? -1 : right === null ? 1 : left < right ? -1 : 1))
}

export type CheckedDocuments = { name: string; documents: readonly HengDocument[]; evaluation: Evaluation }

const checkedBlocks = ({ name, documents, evaluation }: CheckedDocuments): Block[] => {
  const { findings, notChecked, summary } = evaluation
  const parts = byDepartment(findings, documents)
  const heading = (words: string): Block => ({ block: 'heading', level: 1, text: words })
  return [
    { block: 'title', lines: [name, '审核意见'], outline: 1 },
    { block: 'paragraph', runs: [{ text: summaryText(summary) }] },
    ...(findings.length === 0 ? [{ block: 'paragraph', runs: [{ text: '没有发现问题。' }] } as const] : []),
    ...parts.flatMap(([department, found]): Block[] => [
      ...(parts.length > 1 ? [heading(`${department ?? '总体'}（${found.length} 项）`)] : []),
      ...(found.length > 0 ? [findingsTable(found, documents.length > 1)] : []),
    ]),
    ...(notChecked.length === 0 ? [] : [heading('未检查的规则'), notCheckedTable(notChecked)]),
  ]
}

/** The review report: what was found, where, on what authority, with room for the department's answer. */
export const findingsDocument = (checked: readonly CheckedDocuments[]): Section[] =>
  checked.map((one) => ({
    orientation: 'landscape',
    pageNumbers: { style: 'dashes', start: 1 },
    blocks: checkedBlocks(one),
  }))
