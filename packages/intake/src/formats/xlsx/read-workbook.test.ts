import { describe, expect, test } from 'vitest'
import type { Source } from '../../source'
import { packed, partsOf } from '../sample-archive'
import { readWorkbook } from './read-workbook'
import { type SampleSheet, sampleWorkbook } from './sample-workbook'

const read = (...sheets: SampleSheet[]): Promise<Source> => readWorkbook('a', sampleWorkbook(sheets), true)
const sheet = (rows: SampleSheet['rows'], more: Partial<SampleSheet> = {}): SampleSheet => ({
  name: '表一',
  rows,
  ...more,
})

const blocks = (source: Source): (string | string[][])[] =>
  source.blocks.map((block) =>
    block.kind === 'text' ? block.text : block.rows.map(({ cells }) => cells.map(({ text }) => text)),
  )

describe('lines and places', () => {
  test('a row is a line that knows its sheet, row and columns, wherever the table starts', async () => {
    const source = await read(
      sheet([['部门支出总表'], ['科目', '金额'], ['教育', 12.5]], { at: 'C4', merges: ['C4:D4'] }),
    )
    expect(source.rawLines.slice(0, 3)).toEqual(['部门支出总表', '科目\t金额', '教育\t12.5'])
    expect(source.origins[2]).toEqual({
      kind: 'sheet',
      sheet: '表一',
      row: 6,
      columns: ['C', 'D'],
      hidden: false,
      hiddenCells: 0,
    })
    expect(blocks(source)).toEqual([
      '部门支出总表',
      [
        ['科目', '金额'],
        ['教育', '12.5'],
      ],
    ])
  })

  test('sheets follow in the order of their tabs', async () => {
    const source = await read({ name: '乙', rows: [['乙表']] }, { name: '甲', rows: [['甲表']] })
    expect(source.rawLines.filter((line) => line !== '')).toEqual(['乙表', '甲表'])
  })

  test('far apart cells make no lines between them', async () => {
    const source = await readWorkbook(
      'a',
      sampleWorkbook([
        { name: 'a', rows: [['上']] },
        { name: 'b', rows: [['下']], at: 'XFD1048000' },
      ]),
      true,
    )
    expect(source.lineCount).toBeLessThan(20)
    expect(source.origins.some((origin) => origin.kind === 'sheet' && origin.row === 1_048_000)).toBe(true)
  })

  test.each(['xls', 'ods', 'xlsb', 'xlml'] as const)('%s is read as xlsx is', async (kind) => {
    const sheets = [sheet([['部门支出总表'], ['科目', '金额'], ['　教育', 12.5]], { merges: ['A1:B1'] })]
    const source = await readWorkbook('a', sampleWorkbook(sheets, kind), kind === 'ods' || kind === 'xlsb')
    expect(blocks(source)).toEqual([
      '部门支出总表',
      [
        ['科目', '金额'],
        ['教育', '12.5'],
      ],
    ])
  })
})

describe('what a cell shows', () => {
  test('the displayed value counts: formats, dates, percentages, the noise of binary numbers', async () => {
    const source = await read(
      sheet([
        [
          '甲',
          { value: 35.49 + 0.01 - 0.000_000_000_000_004, format: '0.00' },
          { value: 0.9, format: '0%' },
          { value: 45_337, format: 'yyyy"年"m"月"d"日"' },
        ],
        ['乙', { value: 1234567.5, format: '#,##0.00' }, 0.1 + 0.2, '00123'],
      ]),
    )
    expect(source.rawLines.slice(0, 2)).toEqual([
      '甲\t35.50\t90%\t2024年2月15日',
      '乙\t1,234,567.50\t0.3\t00123',
    ])
  })

  test('the kept result of a formula is read; one without a result is a doubt at its cell, never evaluated', async () => {
    const source = await read(
      sheet([
        ['科目', '金额'],
        ['合计', { formula: 'B3', value: 8 }],
        ['教育', { formula: 'B2' }],
      ]),
    )
    expect(source.rawLines.slice(1, 3)).toEqual(['合计\t8', '教育'])
    expect(source.doubts).toEqual([
      { place: { line: 3, cell: 1 }, what: '公式没有保存的计算结果，未作计算', text: '=B2' },
    ])
  })

  test('what a merge covers is empty, and knows the text above that reaches into it', async () => {
    const source = await read(
      sheet(
        [
          ['项目', '部门'],
          ['甲', '教委'],
          ['乙', '被盖住的值'],
          ['丙', null],
        ],
        { merges: ['B2:B4'] },
      ),
    )
    const [grid] = source.blocks
    const cells =
      grid?.kind === 'grid' ? grid.rows.map(({ cells: [, second] }) => [second?.text, second?.above]) : []
    expect(cells).toEqual([
      ['部门', undefined],
      ['教委', undefined],
      ['', '教委'],
      ['', '教委'],
    ])
  })
})

describe('what is hidden', () => {
  test('hidden columns are kept behind the others and marked, in no table', async () => {
    const source = await read(
      sheet(
        [
          ['科目', '校验', '金额'],
          ['教育', 0, 5],
        ],
        { hiddenColumns: ['B'] },
      ),
    )
    expect(source.rawLines.slice(0, 2)).toEqual(['科目\t金额\t校验', '教育\t5\t0'])
    expect(source.origins[1]).toMatchObject({ columns: ['A', 'C', 'B'], hiddenCells: 1 })
    expect(blocks(source)).toEqual([
      [
        ['科目', '金额'],
        ['教育', '5'],
      ],
    ])
  })

  test('a hidden row of field codes is no data; one that reads like the others is, with a doubt', async () => {
    const rows = [
      ['科目', '金额'],
      ['KMMC', 'JE'],
      ['教育', 5],
      ['卫生', 6],
    ]
    const source = await read(sheet(rows, { hiddenRows: [2, 4] }))
    expect(blocks(source)).toEqual([
      [
        ['科目', '金额'],
        ['教育', '5'],
        ['卫生', '6'],
      ],
    ])
    expect(source.origins.map((origin) => origin.kind === 'sheet' && origin.hidden).slice(0, 4)).toEqual([
      false,
      true,
      false,
      true,
    ])
    expect(source.doubts.map(({ place }) => place.line)).toEqual([4])
  })

  test('an OpenDocument workbook says what is hidden in its own way', async () => {
    const parts = partsOf(
      sampleWorkbook(
        [
          sheet([
            ['科目', '校验', '金额'],
            ['KM', 'JY', 'JE'],
            ['教育', 0, 5],
          ]),
        ],
        'ods',
      ),
    )
    const xml = new TextDecoder()
      .decode(parts['content.xml'])
      .replace(/<\/?table:table-columns?(?=[\s>/])[^<>]*>/g, '')
      .replace(
        /<table:table [^<>]*>/,
        '$&<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/>',
      )
    let rows = 0
    const marked = xml.replaceAll('<table:table-row', (tag) =>
      (rows += 1) === 2 ? `${tag} table:visibility="filter"` : tag,
    )
    const source = await readWorkbook(
      'a',
      packed({ ...parts, 'content.xml': new TextEncoder().encode(marked) }),
      true,
    )
    expect(blocks(source)).toEqual([
      [
        ['科目', '金额'],
        ['教育', '5'],
      ],
    ])
  })

  test('a hidden sheet is kept as lines, in no block', async () => {
    const source = await read(sheet([['科目', '金额']]), { name: '字典', rows: [['是', '01']], hidden: true })
    expect(source.rawLines).toContain('是\t01')
    expect(source.blocks).toHaveLength(1)
  })
})

describe('tables on one sheet', () => {
  const form = (name: string): SampleSheet['rows'] => [
    ['绩效目标表', null, null],
    ['项目名称', name, null],
    ['指标名称', '指标值', '权重'],
    ['次数', 3, 90],
  ]
  const beside = (gap: number): SampleSheet['rows'] =>
    form('甲').map((row, at) => [
      ...row,
      ...Array.from({ length: gap }, () => null),
      ...(form('乙')[at] ?? []),
    ])

  test.each([
    ['an empty column between them', 1, ['A1:C1', 'E1:G1']],
    ['nothing between them but their titles', 0, ['A1:C1', 'D1:F1']],
  ])('beside one another with %s', async (_, gap, merges) => {
    const source = await read(sheet(beside(gap), { merges }))
    expect(blocks(source)).toEqual(
      ['甲', '乙'].flatMap((name) => [
        '绩效目标表',
        [
          ['项目名称', name, ''],
          ['指标名称', '指标值', '权重'],
          ['次数', '3', '90'],
        ],
      ]),
    )
  })

  test('a statement with two sides stays one table', async () => {
    const source = await read(
      sheet([['收支总表'], ['项目', '预算数', null, '项目', '预算数'], ['收入', 1, null, '支出', 1]], {
        merges: ['A1:E1'],
      }),
    )
    expect(blocks(source)).toEqual([
      '收支总表',
      [
        ['项目', '预算数', '项目', '预算数'],
        ['收入', '1', '支出', '1'],
      ],
    ])
  })

  test('a list laid side by side is read one part after the other', async () => {
    const header = ['序号', '项目', '金额']
    const source = await read(
      sheet([['目录'], [...header, ...header], [1, '甲', 10, 3, '丙', 30], [2, '乙', 20, 4, '丁', 40]], {
        merges: ['A1:F1'],
      }),
    )
    expect(blocks(source)).toEqual([
      '目录',
      [header, ['1', '甲', '10'], ['2', '乙', '20']],
      [header, ['3', '丙', '30'], ['4', '丁', '40']],
    ])
  })

  test('titles, captions and remarks are text, also without an empty row between two tables', async () => {
    const table = [
      ['支出总表', null, null],
      ['编制单位：示例区教委', null, '单位：万元'],
      ['科目', '甲', '乙'],
      ['教育', 1, 2],
      ['备注：无', null, null],
    ]
    const source = await read(sheet([...table, ...table], { merges: ['A1:C1', 'A6:C6'] }))
    const once = [
      '支出总表',
      '编制单位：示例区教委单位：万元',
      [
        ['科目', '甲', '乙'],
        ['教育', '1', '2'],
      ],
      '备注：无',
    ]
    expect(blocks(source)).toEqual([...once, ...once])
  })
})

describe('what is refused', () => {
  const plain = (): Record<string, Uint8Array> =>
    partsOf(
      sampleWorkbook([
        sheet([
          ['甲', '乙'],
          ['丙', '丁'],
        ]),
      ]),
    )
  const changed = (name: string, change: (xml: string) => string): Uint8Array => {
    const parts = plain()
    parts[name] = new TextEncoder().encode(change(new TextDecoder().decode(parts[name])))
    return packed(parts, true)
  }
  const sheetPart = 'xl/worksheets/sheet1.xml'

  test.each([
    [
      'external entities',
      changed(sheetPart, (xml) => `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${xml}`),
      'file-must-be-safe',
    ],
    ['a sheet that was cut off', changed(sheetPart, (xml) => xml.slice(0, -40)), 'file-must-be-intact'],
    ['a sheet without cells', sampleWorkbook([sheet([])]), 'file-must-not-be-empty'],
    [
      'what only claims to be a workbook',
      new TextEncoder().encode('PK\u0003\u0004 no workbook'),
      'file-must-be-intact',
    ],
    [
      'too many cells',
      changed(sheetPart, (xml) =>
        xml.replace('<sheetData>', `<sheetData>${'<row><c><v>1</v></c></row>'.repeat(900_000)}`),
      ),
      'file-must-be-within-size-limit',
    ],
  ])('%s', async (_, bytes, code) => {
    await expect(readWorkbook('a', bytes, true)).rejects.toMatchObject({ code })
  })

  test('absurd dimensions cost nothing', async () => {
    const bytes = changed(sheetPart, (xml) =>
      xml
        .replace(/<dimension ref="[^"]*"\/>/, '<dimension ref="A1:XFD1048576"/>')
        .replace(
          '</sheetData>',
          '</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        ),
    )
    const source = await readWorkbook('a', bytes, true)
    expect(source.rawLines.filter((line) => line !== '')).toEqual(['甲'])
  })
})
