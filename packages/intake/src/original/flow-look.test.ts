import type { FlowLook, LookBlock } from '@heng/domain/original-look'
import { describe, expect, test } from 'vitest'
import {
  cell,
  numbered,
  paragraph,
  paragraphOf,
  row,
  run,
  sampleWord,
  table,
} from '../formats/docx/sample-word'
import { readSource } from '../read-file'
import { readOriginal } from './read-original'

const flowOf = async (bytes: Uint8Array): Promise<FlowLook> => {
  const look = await readOriginal(bytes)
  if (look.kind !== 'flow') throw new Error(`looks like ${look.kind}`)
  return look
}

const textOf = (blocks: readonly LookBlock[]): string =>
  blocks.map((block) => (block.kind === 'table' ? '' : block.runs.map(({ text }) => text).join(''))).join('')

const html = (body: string): Uint8Array =>
  new TextEncoder().encode(`<!doctype html><html><body>${body}</body></html>`)

/** Every line of the source that the look points at, with what the look shows there, and what the source has. */
const compared = async (bytes: Uint8Array): Promise<{ shown: string; read: string }[]> => {
  const [look, { rawLines }] = [await flowOf(bytes), await readSource('资料', bytes)]
  const plain = (text: string): string => text.replace(/\s+/g, '')
  const found: { shown: string; read: string }[] = []
  for (const block of look.blocks)
    if (block.kind === 'paragraph' && block.lines)
      found.push({
        shown: plain(textOf([block])),
        read: plain(rawLines.slice(block.lines[0] - 1, block.lines[1]).join('')),
      })
  for (const { rows } of look.tables)
    for (const { line, cells } of rows) {
      const read = rawLines[(line ?? 0) - 1]?.split('\t') ?? []
      for (const one of cells)
        if (one.cell !== null)
          found.push({ shown: plain(textOf(one.blocks)), read: plain(read[one.cell] ?? '') })
    }
  return found
}

const form = table([
  row([cell('项目名称'), cell('校园安全专项', { span: 2 })]),
  row([cell('绩效指标', { merge: 'begin' }), cell('指标名称'), cell('指标值')]),
  row([cell('', { merge: 'continue' }), cell('配备保安人数'), cell('80')]),
])

describe('a Word document', () => {
  const bytes = sampleWord(
    [
      paragraph('示例区教育委员会部门预算', '<w:jc w:val="center"/>'),
      paragraph(''),
      numbered('单位职责'),
      form,
      paragraph('联系人：张示例'),
      table([row([cell('', { content: form })])]),
      paragraph('说明'),
    ],
    {
      header: paragraph('示例区教育委员会'),
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    },
  )

  test('shows on every line what was read there', async () => {
    const lines = await compared(bytes)
    expect(lines.length).toBeGreaterThan(15)
    expect(lines.map(({ shown }) => shown)).toEqual(lines.map(({ read }) => read))
    expect(lines.map(({ shown }) => shown)).toContain('1.单位职责')
  })

  test('joins what is merged, and keeps a table in a cell there', async () => {
    const { tables } = await flowOf(bytes)
    const [first, outer] = tables
    expect(
      first?.rows.map(({ cells }) => cells.map(({ column, span, rowSpan }) => [column, span, rowSpan])),
    ).toEqual([
      [
        [0, 1, 1],
        [1, 2, 1],
      ],
      [
        [0, 1, 2],
        [1, 1, 1],
        [2, 1, 1],
      ],
      [
        [1, 1, 1],
        [2, 1, 1],
      ],
    ])
    expect(outer?.rows[0]?.cells[0]?.blocks).toContainEqual({ kind: 'table', table: 2 })
  })
})

test('alignment, size and weight come from the run, the paragraph, its style, and what the style is based on', async () => {
  const { blocks } = await flowOf(
    sampleWord(
      [
        paragraphOf(
          `<w:r><w:rPr><w:b/><w:sz w:val="32"/></w:rPr><w:t>示例区</w:t></w:r>${run('预算')}`,
          '<w:pStyle w:val="Title"/>',
        ),
        paragraph('正文', '<w:ind w:firstLineChars="200"/><w:jc w:val="both"/>'),
      ],
      {
        styles:
          '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:jc w:val="center"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="heading 1"/><w:basedOn w:val="Base"/><w:rPr><w:sz w:val="44"/></w:rPr></w:style>',
      },
    ),
  )
  expect(blocks).toMatchObject([
    {
      align: 'center',
      heading: 1,
      runs: [
        { text: '示例区', bold: true, size: 16 },
        { text: '预算', bold: false, size: 22 },
      ],
    },
    { align: 'justify', heading: null, indent: 24, runs: [{ text: '正文', size: 10.5 }] },
  ])
})

describe('a page of the web', () => {
  const bytes = html(
    '<h1>示例区教育委员会</h1><p align="center">2024年部门预算&nbsp;<b>（草案）</b></p><ol><li>职责<li>机构</ol><table><tr><th rowspan="2">项目</th><th>金额</th></tr><tr><td style="text-align:right">1,200.00</td></tr></table>',
  )

  test('shows on every line what was read there', async () => {
    const lines = await compared(bytes)
    expect(lines.length).toBeGreaterThan(5)
    expect(lines.map(({ shown }) => shown)).toEqual(lines.map(({ read }) => read))
  })

  test('keeps headings, alignment and weight', async () => {
    const { blocks, tables } = await flowOf(bytes)
    expect(blocks[0]).toMatchObject({ heading: 1, runs: [{ text: '示例区教育委员会', bold: true }] })
    expect(blocks[1]).toMatchObject({ align: 'center', heading: null })
    expect(blocks[1]).toMatchObject({ runs: [{ bold: false }, { text: '（草案）', bold: true }] })
    expect(tables[0]?.rows[0]?.cells[0]).toMatchObject({ rowSpan: 2, blocks: [{ align: 'center' }] })
    expect(tables[0]?.rows[1]?.cells[0]).toMatchObject({ column: 1, blocks: [{ align: 'right' }] })
  })
})
