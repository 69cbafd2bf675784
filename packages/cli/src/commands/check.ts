import { writeFile } from 'node:fs/promises'
import type { Evaluation } from '@heng/domain/finding'
import { checkDocuments } from '@heng/operations/files/check-documents'
import { findingsReport } from '@heng/operations/reports/findings-report'
import { placeLines } from '@heng/operations/reports/place-lines'
import { filesOf, parse } from '../arguments'
import { checkReport } from '../check-report'
import { readFiles } from '../read-files'
import type { Terminal } from '../terminal'

const usage = 'heng check 文件… [--json] [--report 报告.html] [--ocr]'

/** The outcome as scripts get it. */
const plain = ({ summary, findings, notChecked }: Evaluation) => ({
  summary,
  findings: findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    facts: finding.facts,
    places: placeLines(finding),
    record: finding.record && {
      kind: finding.record.kind,
      seq: finding.record.seq,
      name: finding.record.name,
    },
    group: finding.group,
  })),
  notChecked,
})

const titleOf = (dossiers: readonly { name: string }[]): string =>
  dossiers.length > 2
    ? `${dossiers[0]?.name ?? ''}等 ${dossiers.length} 套资料`
    : dossiers.map(({ name }) => name).join('、')

/** `heng check`: findings; 0 none of severity error, 1 some, 2 when a file could not be read. */
export const check = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const { values, positionals } = parse(args, {
    json: { type: 'boolean' },
    report: { type: 'string' },
    ocr: { type: 'boolean' },
  })
  const { documents, refused } = await readFiles(filesOf(positionals, usage), terminal, {
    ocr: values.ocr ?? false,
  })
  const { dossiers, evaluation } = checkDocuments(documents)
  if (values.report !== undefined) {
    await writeFile(values.report, findingsReport(titleOf(dossiers), evaluation))
    terminal.err(`报告已写入 ${values.report}\n`)
  }
  if (values.json) terminal.out(`${JSON.stringify(plain(evaluation), null, 2)}\n`)
  else if (documents.length > 0) terminal.out(checkReport({ dossiers, evaluation }, documents, terminal))
  if (refused > 0) return 2
  return evaluation.summary.errors > 0 ? 1 : 0
}
