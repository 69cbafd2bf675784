import type { Finding } from '@heng/domain/finding'
import { groupedFindings } from '@heng/domain/grouped-findings'
import type { HengDocument } from '@heng/domain/records/document'
import type { Check } from '@heng/operations/files/check-documents'
import { placeLines } from '@heng/operations/reports/place-lines'
import { figuresOf, severityNames, summaryText } from '@heng/operations/reports/wording'
import type { Style, Terminal } from './terminal'
import { widthOf, wrap } from './width'

/** A labelled entry whose further lines stand under its first. */
const entry = (terminal: Terminal, label: string, text: string, style: Style = 'plain'): string[] => {
  const head = `    ${label}  `
  const [first = '', ...rest] = wrap(text, terminal.columns - widthOf(head))
  return [
    `${terminal.paint(head, 'quiet')}${terminal.paint(first, style)}`,
    ...rest.map((line) => `${' '.repeat(widthOf(head))}${terminal.paint(line, style)}`),
  ]
}

/** An excerpt short enough to find the place by. */
const excerpt = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

const shownPlaces = 12

const placeEntries = (finding: Finding, terminal: Terminal): string[] => {
  const places = placeLines(finding)
  const lines = places.slice(0, shownPlaces).flatMap(({ source, line, text }, at) => {
    const place = `${source}:${line}`
    return entry(terminal, at === 0 ? '位置' : '　　', text === '' ? place : `${place}  ${excerpt(text)}`)
  })
  const more = places.length - shownPlaces
  return more > 0 ? [...lines, ...entry(terminal, '　　', `另有 ${more} 处`)] : lines
}

/** The lines of a finding; what the one before it in its group has said already is not said again. */
const findingLines = (finding: Finding, before: Finding | undefined, terminal: Terminal): string[] => {
  const mark = terminal.paint(`[${severityNames[finding.severity]}]`, finding.severity)
  const name = finding.record?.name ? `（${excerpt(finding.record.name)}）` : ''
  const [first = '', ...rest] = wrap(`${finding.message}${name}`, terminal.columns - 9)
  const figures = figuresOf(finding.facts)
  return [
    `  ${mark} ${terminal.paint(first, 'strong')}`,
    ...rest.map((line) => `         ${terminal.paint(line, 'strong')}`),
    ...placeEntries(finding, terminal),
    ...(figures === '' ? [] : entry(terminal, '数字', figures)),
    ...(finding.remedy === null || finding.remedy === before?.remedy
      ? []
      : entry(terminal, '处理', finding.remedy)),
    ...(finding.rule === before?.rule
      ? []
      : [
          ...entry(terminal, '依据', finding.authority.join('；')),
          ...entry(terminal, '规则', finding.rule, 'quiet'),
        ]),
  ]
}

const documentLines = (check: Check, documents: readonly HengDocument[], terminal: Terminal): string[] => {
  const found = new Map(
    documents.map((document) => [
      document.source,
      `表 ${document.statements.length}，绩效目标 ${document.targets.length}，目录 ${document.contents.reduce((sum, { entries }) => sum + entries.length, 0)} 行，` +
        `存疑 ${document.doubts.length}，未归类 ${document.unplaced.length} 行`,
    ]),
  )
  return check.dossiers.flatMap(({ name, sources }) => [
    terminal.paint(name, 'strong'),
    ...sources.map((source) => terminal.paint(`  ${source}：${found.get(source) ?? ''}`, 'plain')),
  ])
}

/** The outcome of a check for people: what was read, the summary, findings by cause, what was not checked. */
export const checkReport = (check: Check, documents: readonly HengDocument[], terminal: Terminal): string => {
  const { summary, findings, notChecked } = check.evaluation
  const lines = [
    ...documentLines(check, documents, terminal),
    '',
    terminal.paint(
      summaryText(summary),
      summary.errors > 0 ? 'error' : summary.warnings > 0 ? 'warning' : 'good',
    ),
  ]
  for (const group of groupedFindings(findings, ({ group }) => group)) {
    lines.push('')
    if (group.findings.length > 1)
      lines.push(terminal.paint(`同一原因，${group.findings.length} 处：`, 'quiet'))
    for (const [at, finding] of group.findings.entries())
      lines.push(...findingLines(finding, group.findings[at - 1], terminal))
  }
  if (findings.length === 0) lines.push('', '没有发现问题。')
  if (notChecked.length > 0) {
    lines.push('', '未检查的规则：')
    for (const { rule, reason } of notChecked) lines.push(terminal.paint(`  ${rule}：${reason}`, 'quiet'))
  }
  return `${lines.join('\n')}\n`
}
