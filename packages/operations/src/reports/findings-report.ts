import type { Evaluation, Finding } from '@heng/domain/finding'
import { htmlOf } from '@heng/render/html'
import type { Block } from '@heng/render/page'
import { type FindingGroup, groupFindings } from './group-findings'
import { figuresOf, severityNames, summaryText } from './wording'

const line = (text: string): Block => ({ block: 'paragraph', runs: [{ text }] })
const quiet = (text: string): Block => ({ block: 'paragraph', runs: [{ text, style: 'quiet' }] })

const findingBlock = (finding: Finding): Block => {
  const { severity, message, record, places, facts, remedy, authority, rule } = finding
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
        items: places.map((place) => `${place.source} 第 ${place.line} 行${place.text && `：${place.text}`}`),
      },
      ...(figures === '' ? [] : [line(figures)]),
      ...(remedy === null ? [] : [line(`处理：${remedy}`)]),
      quiet(`依据：${authority.join('；')}　规则：${rule}`),
    ],
  }
}

const groupBlock = ({ findings }: FindingGroup): Block => ({
  block: 'box',
  tone: 'plain',
  blocks: [
    ...(findings.length > 1 ? [quiet(`同一原因，${findings.length} 处`)] : []),
    ...findings.map(findingBlock),
  ],
})

/** The findings as one printable page that needs nothing beside itself. */
export const findingsReport = (title: string, evaluation: Evaluation): string => {
  const groups = groupFindings(evaluation.findings)
  const notChecked = evaluation.notChecked.map(({ rule, reason }) => [rule, reason])
  return htmlOf({
    title: `${title} 检查报告`,
    blocks: [
      line(summaryText(evaluation.summary)),
      { block: 'heading', text: '发现的问题' },
      ...(groups.length === 0 ? [line('没有发现问题。')] : groups.map(groupBlock)),
      ...(notChecked.length === 0
        ? []
        : ([
            { block: 'heading', text: '未检查的规则' },
            { block: 'table', head: ['规则', '原因'], rows: notChecked },
          ] satisfies Block[])),
    ],
  })
}
