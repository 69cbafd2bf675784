import { describe, expect, test } from 'vitest'
import type { Source } from '../../source'
import { readWord } from './read-word'
import { cell, numbered, paragraph, paragraphOf, row, run, sampleWord, table } from './sample-word'

const lines = (body: readonly string[], parts: Parameters<typeof sampleWord>[1] = {}): readonly string[] =>
  readWord('a', sampleWord(body, parts)).rawLines

const grids = (source: Source): string[][][] =>
  source.blocks.flatMap((block) =>
    block.kind === 'grid' ? [block.rows.map(({ cells }) => cells.map(({ text }) => text))] : [],
  )

const level = (at: number, format: string, text: string, suffix = 'nothing'): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="${suffix}"/><w:lvlText w:val="${text}"/></w:lvl>`
const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.', 'tab')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`

describe('paragraphs', () => {
  test('every paragraph is a line with its place, also an empty one', () => {
    const source = readWord('a', sampleWord([paragraph('一'), paragraph(''), paragraph('二')]))
    expect(source.rawLines).toEqual(['一', '', '二'])
    expect(source.origins.map((origin) => origin.kind === 'paragraph' && origin.paragraph)).toEqual([1, 2, 3])
    expect(source.format).toBe('docx')
  })

  test('numbers that Word only prints are restored on every level', () => {
    const body = [
      numbered('总则'),
      numbered('甲', 1, 1),
      numbered('乙', 1, 1),
      numbered('其一', 1, 2),
      numbered('附则'),
    ]
    expect(lines(body, { numbering })).toEqual(['一、总则', '（一）甲', '（二）乙', '1. 其一', '二、附则'])
  })

  test('a style may carry the numbering', () => {
    const styles =
      '<w:style w:styleId="h1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="h2"><w:basedOn w:val="h1"/></w:style>'
    expect(lines([paragraph('职责', '<w:pStyle w:val="h2"/>')], { numbering, styles })).toEqual(['一、职责'])
  })

  test('tracked changes are read in their final state', () => {
    const body = [
      paragraphOf(
        `${run('预算')}<w:del w:id="1"><w:r><w:delText>一百</w:delText></w:r></w:del><w:ins w:id="2">${run('二百')}</w:ins>${run('万元')}`,
      ),
      paragraphOf(run('前半'), '<w:rPr><w:del w:id="3"/></w:rPr>'),
      paragraph('后半'),
      table([row([cell('删去的行')], '<w:del w:id="4"/>'), ['留下的行', '1']]),
    ]
    expect(lines(body)).toEqual(['预算二百万元', '前半后半', '留下的行\t1'])
  })

  test('split runs, tabs, symbols, soft hyphens and fields come out as printed', () => {
    const body = [
      paragraphOf(
        `${run('指标')}${run('值')}<w:r><w:tab/></w:r><w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run('9')}<w:r><w:softHyphen/></w:r>${run('0')}<w:r><w:noBreakHyphen/></w:r>`,
      ),
      paragraphOf(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('3')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
    ]
    expect(lines(body)).toEqual(['指标值    ≥90-', '3'])
  })

  test('text boxes are read once, where they are anchored', () => {
    const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`
    const body = [
      paragraphOf(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('附件')}</mc:Choice><mc:Fallback>${box('附件')}</mc:Fallback></mc:AlternateContent></w:r>${run('正文')}`,
      ),
    ]
    expect(lines(body)).toEqual(['正文', '附件'])
  })

  test('hidden text and placeholders are not read; footnotes and headers are kept as lines, in no block', () => {
    const source = readWord(
      'a',
      sampleWord(
        [
          paragraphOf(`${run('看得见')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r>`),
          `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('单击此处输入')}</w:sdtContent></w:sdt>`,
          `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph('已填')}</w:sdtContent></w:sdt>`,
        ],
        { footnotes: `<w:footnote>${paragraph('脚注一')}</w:footnote>`, header: paragraph('页眉') },
      ),
    )
    expect(source.rawLines).toEqual(['看得见', '已填', '脚注一', '页眉'])
    expect(source.blocks).toHaveLength(2)
  })
})

describe('tables', () => {
  test('cells keep their columns under horizontal and vertical merges', () => {
    const source = readWord(
      'a',
      sampleWord([
        table([
          row([cell('科目', { merge: 'begin' }), cell('预算', { span: 2 })]),
          row([cell('', { merge: 'continue' }), cell('基本'), cell('项目')]),
          ['教育', '1', '2'],
        ]),
      ]),
    )
    expect(grids(source)).toEqual([
      [
        ['科目', '预算', ''],
        ['', '基本', '项目'],
        ['教育', '1', '2'],
      ],
    ])
    const [grid] = source.blocks
    expect(grid?.kind === 'grid' && grid.rows[1]?.cells[0]?.above).toBe('科目')
    expect(source.origins[2]).toEqual({ kind: 'table-row', table: 1, row: 3, columns: [1, 2, 3] })
  })

  test('a table that only places tables gives those; one in a cell of a form goes on in it', () => {
    const inner = table([
      ['甲', '1'],
      ['乙', '2'],
    ])
    const layout = table([row([cell('', { content: inner })])])
    expect(grids(readWord('a', sampleWord([layout])))).toEqual([
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ])
    const mixed = table([['项目名称', '道路养护'], row([cell('绩效指标'), cell('', { content: inner })])])
    const rows = grids(readWord('a', sampleWord([mixed]))).flat()
    expect(rows).toEqual([
      ['项目名称', '道路养护'],
      ['绩效指标', ''],
      ['甲', '1'],
      ['乙', '2'],
    ])
  })

  test('paragraphs of a cell that only wrap it are joined, numbered ones stay apart', () => {
    const source = readWord('a', sampleWord([table([[`防疫支出\n调整`, '1.巡查。\n2.养护。']])]))
    expect(grids(source)).toEqual([[['防疫支出调整', '1.巡查。\n2.养护。']]])
  })

  test('a remark in the last row is a line of text', () => {
    const source = readWord('a', sampleWord([table([['甲', '1'], row([cell('备注：无', { span: 2 })])])]))
    expect(source.blocks.map(({ kind }) => kind)).toEqual(['grid', 'text'])
  })
})

describe('what is refused', () => {
  test.each([
    [
      'a document type declaration',
      sampleWord([paragraph('一')], { prologue: '<!DOCTYPE w [<!ENTITY a "b">]>' }),
      'file-must-be-safe',
    ],
    ['XML that is not well-formed', sampleWord(['<w:p>']), 'file-must-be-intact'],
    ['absurd nesting', sampleWord(['<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000)]), 'file-must-be-intact'],
    ['a document without text', sampleWord([paragraph('')]), 'file-must-not-be-empty'],
  ])('%s', (_, bytes, code) => {
    expect(() => readWord('a', bytes)).toThrow(expect.objectContaining({ code }))
  })
})
