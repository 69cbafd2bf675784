import type { Narrative } from '@heng/domain/records/narrative'
import type { PerformanceTarget } from '@heng/domain/records/performance-target'
import { extractOf } from '@heng/intake/extract'
import { readFile } from '@heng/intake/read-file'
import { renderFile } from '@heng/operations/rendering/render-file'
import { formLayouts } from '@heng/statute/layouts'
import { readingShapes } from '@heng/statute/reading-shapes'
import { tableDefinition } from '@heng/statute/statement/table-definition'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { documentOf, sourced } from './generated-edition'
import { formOf } from './generated-forms'
import { statementOf } from './generated-statements'
import { withoutLines } from './without-lines'

const read = async (format: string, file: Uint8Array) =>
  extractOf(await readFile(`document.${format}`, file, readingShapes))

// A csv file does not say which cells are merged.
it.each(['xlsx', 'docx', 'html', 'pdf'] as const)(
  'an indicator without a name under its level comes back from %s',
  async (format) => {
    const layout = formLayouts.find(({ template }) => template === 'three-level')
    const [form] = layout ? fc.sample(formOf(layout), { seed: 9, numRuns: 1 }) : []
    const [first] = form?.indicators ?? []
    if (!form || !first) throw new Error('no form was generated')
    const named = { ...first, operator: sourced('≥' as const), value: sourced('180'), unit: sourced('次') }
    const target: PerformanceTarget = { ...form, indicators: [named, { ...named, name: null }, named] }
    const document = documentOf({ targets: [target] })
    const after = await read(format, await renderFile([document], { as: 'volume', format }))
    expect(withoutLines(after.targets)).toEqual(withoutLines(extractOf(document).targets))
  },
)

it.each(['xlsx', 'docx', 'pdf'] as const)(
  'a title over two lines comes back whole from %s',
  async (format) => {
    const definition = tableDefinition('general-expenditure-by-function')
    const [statement] = definition ? fc.sample(statementOf(definition), { seed: 2, numRuns: 1 }) : []
    if (!statement) throw new Error('no statement was generated')
    const title = '示例市示例区规划和自然资源综合管理委员会2024年一般公共预算财政拨款支出预算表'
    const document = documentOf({ statements: [{ ...statement, title }] })
    const after = await read(format, await renderFile([document], { as: 'statements', format }))
    expect(after.tables.map((table) => table.title)).toEqual([title])
  },
)

const place = { line: 1 }
const prose = (text: string): Narrative['paragraphs'][number] => ({
  place,
  ordinal: null,
  level: null,
  heading: false,
  text,
})

it('a paragraph comes back whole from a page, whatever its lines begin with or end with', async () => {
  const words = '本年预算按照“过紧日子”要求压减一般性支出,公务接待费 30 万元,比上年减少 13 万元,'
  const paragraphs = Array.from({ length: 12 }, (_, at) =>
    prose(`${'示例'.repeat(at)}${words.repeat(4)}其余与上年持平。`),
  )
  const narrative: Narrative = { record: 'narrative', id: 'narrative-1', place, title: null, paragraphs }
  const document = documentOf({ title: '示例区教育委员会2024年部门预算情况说明', narratives: [narrative] })
  const after = await read('pdf', await renderFile([document], { as: 'disclosure', format: 'pdf' }))
  // On paper the blank before a figure is lost where a line ends.
  const bare = (texts: readonly string[]): string[] => texts.map((text) => text.replaceAll(' ', ''))
  expect(bare(after.notes)).toEqual(bare(paragraphs.map(({ text }) => text)))
  expect(after.unplaced).toEqual([])
})
