import { stageTitles } from '@heng/domain/edition-state'
import type { Block, PrintDocument } from '@heng/render/document'
import { z } from 'zod'
import { defineFileOperation } from '../operation'
import { dataHash } from '../rendering/data-hash'
import { renderFormats } from '../rendering/render-kinds'
import { figureReaders } from '../role-groups'
import { compareEditions, comparisonInput, type EditionComparison } from './compare-editions'
import type { EditionSummary } from './edition-answers'

const nameOf = ({ organization, fiscalYear, stage, round }: EditionSummary): string =>
  `${organization.name}${fiscalYear}年${stage === 'adjustment' ? `第${round}次` : ''}${stageTitles[stage]}`

type Compared = EditionComparison['records'][number]

const outcomeWords = { added: '新增', removed: '删去', changed: '有修改', same: '没有变化' } as const
const outcomes = ['changed', 'added', 'removed', 'same'] as const

const countWords = (records: readonly Compared[]): string =>
  outcomes
    .flatMap((outcome) => {
      const count = records.filter((one) => one.outcome === outcome).length
      return count === 0 ? [] : [`${outcomeWords[outcome]} ${count} 张`]
    })
    .join('，')

const paragraph = (text: string): Block => ({ block: 'paragraph', runs: [{ text }] })

/** What became of one record; one that stayed as it was is only counted. */
const recordBlocks = ({ name, outcome, words }: Compared): Block[] =>
  outcome === 'same'
    ? []
    : [
        {
          block: 'heading',
          level: 1,
          text:
            outcome === 'changed' ? `${name}（${words.length} 处）` : `${name}（${outcomeWords[outcome]}）`,
        },
        ...words.map((sentence, at) => paragraph(`${at + 1}. ${sentence}。`)),
      ]

const documentOf = ({ before, after, records }: EditionComparison): PrintDocument => ({
  title: `${nameOf(before)}与${nameOf(after)}比较`,
  language: 'zh-CN',
  meta: { dataHash: dataHash(records), organization: after.organization.name },
  sections: [
    {
      orientation: 'portrait',
      pageNumbers: { style: 'dashes', start: 1 },
      blocks: [
        { block: 'title', lines: ['预算版本比较'] },
        paragraph(`原：${nameOf(before)}。现：${nameOf(after)}。`),
        paragraph(records.length === 0 ? '两个版本都没有表。' : `${countWords(records)}。`),
        ...records.flatMap(recordBlocks),
      ],
    },
  ],
})

export const operation = defineFileOperation({
  id: 'editions/export-comparison',
  title: '两个预算版本的比较，逐条用文字说明，作为文件',
  method: 'get',
  path: '/api/editions/{edition}/comparison/file',
  roles: figureReaders,
  input: comparisonInput.extend({ format: z.enum(['docx', 'pdf', 'html', 'csv']) }),
  run: async (acting, { format, ...given }) => {
    const document = documentOf(await compareEditions(acting, given))
    const bytes = await acting.heng.reading.run<'print'>({
      task: 'print',
      document: JSON.stringify(document),
      format,
    })
    return { name: `${document.title}.${format}`, mediaType: renderFormats[format].mediaType, bytes }
  },
})
