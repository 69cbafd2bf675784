import type { Evaluation, Finding } from '@heng/domain/finding'
import { type FindingGroupOf, groupedFindings } from '@heng/domain/grouped-findings'
import type { Block, Box, Paragraph } from '@heng/render/document'
import { renderHtml } from '@heng/render/html'
import { dataHash } from '../rendering/data-hash'
import { notCheckedTable } from './not-checked-table'
import { placeLines } from './place-lines'
import { figuresOf, severityNames, summaryText } from './wording'

const line = (text: string): Paragraph => ({ block: 'paragraph', runs: [{ text }], indent: false })
const quiet = (text: string): Paragraph => ({ block: 'paragraph', runs: [{ text, style: 'quiet' }] })
const heading = (text: string): Block => ({ block: 'heading', level: 1, text })

const findingBlock = (finding: Finding): Box => {
  const { severity, message, record, facts, remedy, authority, rule } = finding
  const figures = figuresOf(facts)
  return {
    block: 'box',
    tone: severity,
    blocks: [
      {
        block: 'paragraph',
        runs: [
          { text: severityNames[severity], style: 'mark' },
          { text: message, style: 'strong' },
          ...(record?.name ? [{ text: `（${record.name}）`, style: 'quiet' } as const] : []),
        ],
      },
      {
        block: 'list',
        items: placeLines(finding).map(
          (place) => `${place.source} 第 ${place.line} 行${place.text && `：${place.text}`}`,
        ),
      },
      ...(figures === '' ? [] : [line(figures)]),
      ...(remedy === null ? [] : [line(`处理：${remedy}`)]),
      quiet(`依据：${authority.join('；')}　规则：${rule}`),
    ],
  }
}

const groupBlock = ({ findings }: FindingGroupOf<Finding>): Box => ({
  block: 'box',
  tone: 'plain',
  blocks: [
    ...(findings.length > 1 ? [quiet(`同一原因，${findings.length} 处`)] : []),
    ...findings.map(findingBlock),
  ],
})

/** The findings as one printable page that needs nothing beside itself. */
export const findingsReport = (title: string, evaluation: Evaluation): string => {
  const groups = groupedFindings(evaluation.findings, ({ group }) => group)
  const { notChecked } = evaluation
  return renderHtml({
    title: `${title} 检查报告`,
    language: 'zh-CN',
    meta: { dataHash: dataHash(evaluation) },
    sections: [
      {
        orientation: 'portrait',
        pageNumbers: { style: 'dashes', start: 1 },
        blocks: [
          { block: 'title', lines: [`${title} 检查报告`] },
          line(summaryText(evaluation.summary)),
          heading('发现的问题'),
          ...(groups.length === 0 ? [line('没有发现问题。')] : groups.map(groupBlock)),
          ...(notChecked.length === 0 ? [] : [heading('未检查的规则'), notCheckedTable(notChecked)]),
        ],
      },
    ],
  })
}
