import { Refusal } from '@heng/domain/refusal'
import { assert, asyncProperty, integer, nat } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Source } from '../../source'
import { readPdf } from './read-pdf'
import { gridLines, type SamplePage, samplePdf } from './sample-pdf'

const read = (...pages: SamplePage[]): Promise<Source> => readPdf('sample.pdf', samplePdf(pages))

const rowsOf = ({ blocks }: Source): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'grid'
      ? block.rows.map((row) => row.cells.map(({ text }) => text).join('|'))
      : [`# ${block.text}`],
  )

const refusalOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    await readPdf('sample.pdf', bytes)
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error)
  }
  return 'read'
}

describe('readPdf', () => {
  it('reads a ruled table with a wrapped cell, a number in two pieces and an empty cell', async () => {
    const source = await read({
      texts: [
        [200, 60, '示例区2026年部门支出总体情况表'],
        [460, 80, '单位：万元'],
        [60, 115, '科目编码'],
        [160, 115, '科目名称'],
        [320, 115, '总计'],
        [440, 115, '基本支出'],
        [60, 145, '2010399'],
        [152, 140, '其他政府办公厅（室）及相关机'],
        [152, 153, '构事务支出'],
        [340, 145, '1,234'],
        [365.5, 145, '.56'],
        [280, 800, '— 3 —'],
      ],
      lines: gridLines([50, 150, 300, 420, 540], [100, 125, 160]),
    })
    expect(rowsOf(source)).toEqual([
      '# 示例区2026年部门支出总体情况表',
      '# 单位：万元',
      '科目编码|科目名称|总计|基本支出',
      '2010399|其他政府办公厅（室）及相关机构事务支出|1,234.56|',
      '# — 3 —',
    ])
    expect(source.format).toBe('pdf')
    expect(source.origins[3]).toMatchObject({ kind: 'page', page: 1, box: [50, 125, 490, 35] })
    expect(source.rawLines[3]).toBe('2010399\t其他政府办公厅（室）及相关机构事务支出\t1,234.56\t')
  })

  it('puts what is merged into its first cell and says so in the cells below', async () => {
    const source = await read({
      texts: [
        [60, 120, '绩效指标'],
        [160, 112, '数量指标'],
        [300, 112, '维修学校数'],
        [300, 137, '培训教师人次'],
      ],
      lines: [...gridLines([50, 150], [100, 150]), ...gridLines([150, 280, 420], [100, 125, 150])],
    })
    const [grid] = source.blocks
    expect(rowsOf(source)).toEqual(['绩效指标|数量指标|维修学校数', '||培训教师人次'])
    expect(grid?.kind === 'grid' && grid.rows[1]?.cells[0]?.above).toBe('绩效指标')
  })

  it('parts rows that no line parts by the figures that stand beside one another', async () => {
    const source = await read({
      texts: [
        [60, 115, '科目'],
        [200, 115, '总计'],
        [320, 115, '项目支出'],
        ...['教育支出', '卫生支出', '住房支出'].flatMap((name, at): [number, number, string][] => [
          [60, 140 + at * 15, name],
          [200, 140 + at * 15, `${at + 1}0.00`],
          [320, 140 + at * 15, `${at + 1}.00`],
        ]),
      ],
      lines: gridLines([50, 180, 300, 420], [100, 125, 190]),
    })
    expect(rowsOf(source)).toEqual([
      '科目|总计|项目支出',
      '教育支出|10.00|1.00',
      '卫生支出|20.00|2.00',
      '住房支出|30.00|3.00',
    ])
  })

  it('parts a text that runs over a line where figures end and words begin', async () => {
    const source = await read({
      texts: [
        [60, 115, '收入'],
        [300, 115, '支出'],
        [250, 140, '891.58一、教育支出'],
      ],
      lines: gridLines([50, 280, 420], [100, 125, 150]),
    })
    expect(rowsOf(source)).toEqual(['收入|支出', '891.58|一、教育支出'])
  })

  it('reads pages and text turned to the side, and gives boxes on the page as it is shown', async () => {
    const source = await read(
      { rotate: 90, texts: [[100, 100, '第一部分']] },
      { width: 842, height: 595, texts: [[100, 100, '第二部分']] },
    )
    expect(source.blocks.map((block) => block.kind === 'text' && block.text)).toEqual([
      '第一部分',
      '第二部分',
    ])
    expect(source.origins.map((origin) => origin.kind === 'page' && origin.page)).toEqual([1, 2])
  })

  it('keeps the columns of text without lines apart and its lines in order', async () => {
    const source = await read({
      texts: [
        [100, 200, '第二行'],
        [100, 100, '单位名称：示例区民政局'],
        [400, 100, '单位：万元'],
      ],
    })
    const [first] = source.blocks
    expect(first?.kind === 'text' && first.segments.map(({ text }) => text)).toEqual([
      '单位名称：示例区民政局',
      '单位：万元',
    ])
    expect(source.rawLines.map((line) => line.trim())).toHaveLength(2)
  })

  it('reads a table without lines by the columns of its amounts', async () => {
    const rows = [
      ['201', '一般公共服务支出', '120.00', '100.00', '20.00'],
      ['20103', '政府办公厅支出', '120.00', '100.00', '20.00'],
      ['205', '教育支出', '80.50', '', '80.50'],
    ]
    const xs = [60, 130, 300, 390, 480]
    const source = await read({
      texts: [
        [200, 60, '示例区2026年部门支出总体情况表'],
        [60, 100, '编码'],
        [140, 100, '科目名称'],
        [300, 100, '总计'],
        [385, 94, '基本'],
        [385, 106, '支出'],
        [475, 100, '项目支出'],
        ...rows.flatMap((row, at) =>
          row.flatMap((text, nth): [number, number, string][] =>
            text === '' ? [] : [[xs[nth] ?? 0, 130 + at * 20, text]],
          ),
        ),
        [130, 184, '其他社会保障和就业'],
        [60, 190, '208'],
        [300, 190, '9.00'],
        [480, 190, '9.00'],
        [130, 196, '支出'],
      ],
    })
    expect(rowsOf(source)).toEqual([
      '# 示例区2026年部门支出总体情况表',
      '编码|科目名称|总计|基本支出|项目支出',
      ...rows.map((row) => row.join('|')),
      '208|其他社会保障和就业支出|9.00||9.00',
    ])
  })

  it.each([
    ['a scan', samplePdf([{ lines: [[0, 0, 100, 100]] }]), 'pdf-must-have-text'],
    ['no PDF inside', Buffer.from('%PDF-1.7\nnothing'), 'file-must-be-intact'],
    [
      'a password',
      samplePdf(
        [{ texts: [[100, 100, '密']] }],
        `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`,
      ),
      'file-must-not-be-encrypted',
    ],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await refusalOf(bytes)).toBe(code)
  })

  it('reads or refuses whatever the bytes', async () => {
    const whole = samplePdf([
      { texts: [[60, 115, '科目编码']], lines: gridLines([50, 150, 300], [100, 125, 160]) },
    ])
    await assert(
      asyncProperty(nat(whole.length - 1), integer({ min: 0, max: 255 }), nat(400), async (at, byte, cut) => {
        const bytes = Uint8Array.from(whole.subarray(0, whole.length - (cut % 7 === 0 ? cut : 0)))
        bytes[at % bytes.length] = byte
        expect(await refusalOf(bytes)).toMatch(/^(?:read|pdf-must|file-must|reading-must)/)
      }),
      { numRuns: 60 },
    )
  }, 30_000)
})
