import { applyChanges } from '@heng/domain/editing/apply-changes'
import type { EditionTarget } from '@heng/domain/editing/edition-record'
import { editionRecordOf } from '@heng/domain/editing/edition-record-of'
import { exampleIndicator, exampleTarget } from '@heng/domain/editing/example-records'
import { type RawCell, type RawSheet, readCells } from '@heng/intake/formats/xlsx/read-cells'
import { readDocument } from '@heng/intake/read-document'
import { readingShapes } from '@heng/statute/reading-shapes'
import { asyncProperty, assert, record, string } from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { sampleDocuments } from '../sample-region/sample-documents'
import { fillInTemplate } from './fill-in-template'
import { type FilledTemplate, readFilledSheets } from './filled-sheets'
import { fillInPreview } from './fill-in-preview'

type Sheet = Omit<RawSheet, 'rows'> & { rows: Map<number, Map<number, RawCell>> }

const form = (name: string): EditionTarget =>
  exampleTarget({
    title: '2026年项目绩效目标表',
    fields: {
      seq: '3',
      name,
      department: '109-示例区教育委员会',
      'budget.total': '120.00',
      nature: '常年',
      goal: '完成维修。\n按时开学。',
    },
    printedFields: ['name', 'department', 'budget.total', 'nature', 'goal'],
    indicators: [
      exampleIndicator('a', { name: '维修面积', value: '95.50', unit: '%', weight: '50' }),
      exampleIndicator('b', { name: '验收合格率', value: '95.50', unit: '%', weight: '40' }),
    ],
  })

const records = [
  { id: 'p1', data: form('校舍维修') },
  { id: 'p2', data: form('设备购置') },
]

const opened = async (given: typeof records): Promise<Sheet[]> => {
  const bytes = await fillInTemplate({
    organization: '109-示例区教育委员会',
    fiscalYear: 2026,
    records: given,
    parameters: { spareForms: 2 },
  })
  return (await readCells(bytes)).map((sheet) => ({
    ...sheet,
    rows: new Map([...sheet.rows].map(([row, cells]) => [row, new Map(cells)])),
  }))
}

let template: Sheet[]
beforeAll(async () => {
  template = await opened(records)
})

const copyOf = (sheets: readonly Sheet[]): Sheet[] => structuredClone([...sheets])

const sheetOf = (sheets: readonly Sheet[], name: string): Sheet => {
  const found = sheets.find((one) => one.name === name)
  if (!found) throw new Error(`no sheet ${name}`)
  return found
}

/** The place of the first cell with a text, moved by so many rows and columns. */
const placeOf = (sheet: Sheet, text: string, down = 0, right = 0): [row: number, column: number] => {
  for (const [row, cells] of sheet.rows)
    for (const [column, cell] of cells) if (cell.text === text) return [row + down, column + right]
  throw new Error(`no cell ${text}`)
}

const put = (sheet: Sheet, [row, column]: [number, number], text: string): void => {
  const cells = sheet.rows.get(row) ?? new Map<number, RawCell>()
  cells.set(column, { text, isNumber: false, formula: null })
  sheet.rows.set(row, cells)
}

const without = (sheets: Sheet[], name: string): void =>
  void sheets.splice(
    sheets.findIndex((one) => one.name === name),
    1,
  )

/** Rows from `from` on stand lower by one; `from` itself is free. */
const insertRow = (sheet: Sheet, from: number): void => {
  sheet.rows = new Map([...sheet.rows].map(([row, cells]) => [row >= from ? row + 1 : row, cells]))
}

const deleteRow = (sheet: Sheet, gone: number): void => {
  sheet.rows = new Map(
    [...sheet.rows].flatMap(([row, cells]) => (row === gone ? [] : [[row > gone ? row - 1 : row, cells]])),
  )
}

const counted = (): (() => string) => {
  let count = 0
  return () => `new${(count += 1)}`
}

const afterChange = (change: (sheets: Sheet[]) => void): FilledTemplate => {
  const sheets = copyOf(template)
  change(sheets)
  return readFilledSheets(sheets, counted())
}

const told = ({ outside }: FilledTemplate): string[] => outside.map(({ kind, sheet }) => `${kind} ${sheet}`)

describe('a template that comes back as it was', () => {
  test.each(sampleDocuments().map(({ name, content }) => [name, content] as const))(
    '%s',
    async (name, content) => {
      const targets = readDocument(name, Buffer.from(content), readingShapes).targets.slice(0, 3)
      const given = targets.flatMap((target) => {
        const { data } = editionRecordOf(target, counted())
        return data.record === 'performance-target' ? [{ id: target.id, data }] : []
      })
      const filled = readFilledSheets(await opened(given), counted())
      expect(filled).toMatchObject({ changed: [], added: [], removed: [], outside: [], doubts: [] })
      expect(filled.unchanged).toEqual(given.map(({ id }) => id))
    },
  )

  test('whatever its texts are', async () => {
    const text = string({ unit: 'grapheme', maxLength: 30 })
    await assert(
      asyncProperty(record({ name: text, goal: text, value: text, amount: text }), async (given) => {
        const data = form(given.name)
        const [first] = data.indicators
        const changed: EditionTarget = {
          ...data,
          fields: { ...data.fields, goal: `=${given.goal}`, 'budget.total': given.amount },
          indicators: first ? [{ ...first, value: given.value, unit: '_x0041_' }] : [],
        }
        const filled = readFilledSheets(await opened([{ id: 'p1', data: changed }]), counted())
        // only what no office file can hold, or is blank, comes back otherwise
        const lost = [given.name, given.value, given.amount].some(
          (one) => one.trim() === '' || /\p{Cc}|\p{Cs}|\p{Cn}/u.test(one),
        )
        if (!lost && !/\p{Cc}|\p{Cs}|\p{Cn}/u.test(given.goal)) expect(filled.changed).toEqual([])
        expect(filled.outside).toEqual([])
      }),
      { numRuns: 10 },
    )
  })

  test('with its sheets in another order and everything moved down and right', () => {
    const filled = afterChange((sheets) => {
      sheets.reverse()
      for (const sheet of sheets)
        if (/^(?:项目|新增)/u.test(sheet.name) && sheet.name !== '项目清单')
          sheet.rows = new Map(
            [...sheet.rows].map(([row, cells]) => [
              row + 2,
              new Map([...cells].map(([column, cell]) => [column + 1, cell])),
            ]),
          )
    })
    expect(filled).toMatchObject({ changed: [], added: [], removed: [], outside: [], doubts: [] })
    expect([...filled.unchanged].sort()).toEqual(['p1', 'p2'])
  })
})

test('formulas as another office program writes them are no change', () => {
  const filled = afterChange((sheets) => {
    for (const sheet of sheets)
      for (const cells of sheet.rows.values())
        for (const [column, cell] of cells)
          if (cell.formula !== null)
            cells.set(column, {
              ...cell,
              formula: cell.formula
                .replace(/'([^'!]+)'!([A-Z]+\d+)/gu, '[$1.$2]')
                .replace(/\$([A-Z])\$(\d+):\$([A-Z])\$(\d+)/gu, '[.$$$1$2:.$$$3$$$4]'),
            })
  })
  expect(filled.outside).toEqual([])
})

describe('what was filled in', () => {
  test('values, indicators, withdrawals and new projects are found by their ids', () => {
    const filled = afterChange((sheets) => {
      const one = sheetOf(sheets, '项目01')
      put(one, placeOf(one, '预算合计', 0, 1), '1,250.5')
      put(one, placeOf(one, '当年绩效目标', 0, 1), '')
      const [row] = placeOf(one, '验收合格率')
      for (const column of one.rows.get(row)?.keys() ?? []) if (column > 1) put(one, [row, column], '')
      const [, nameColumn] = placeOf(one, '指标名称')
      put(one, [row + 1, nameColumn], '受益学生')
      put(one, [row + 1, nameColumn + 1], '>=')
      const two = sheetOf(sheets, '项目02')
      put(two, placeOf(two, '本项目', 0, 1), '撤销')
      const spare = sheetOf(sheets, '新增01')
      put(spare, placeOf(spare, '项目名称', 0, 1), '图书购置')
      put(spare, placeOf(spare, '指标名称', 1, 0), '图书数量')
    })
    expect(filled.outside).toEqual([])
    expect(filled.doubts).toEqual([])
    expect(filled.removed).toMatchObject([{ id: 'p2', name: '设备购置' }])
    expect(filled.added).toMatchObject([
      { sheet: '新增01', data: { fields: { name: '图书购置' }, indicators: [{ name: '图书数量' }] } },
    ])
    const [changed] = filled.changed
    expect(changed?.changes).toEqual([
      { change: 'set', path: 'fields/budget.total', value: '1250.5' },
      { change: 'set', path: 'fields/goal', value: null },
      { change: 'remove', list: 'indicators', key: 'b' },
      expect.objectContaining({ change: 'insert', list: 'indicators', after: 'a' }),
    ])
    expect(changed && applyChanges(changed.before, changed.changes)).toEqual(changed?.after)
    expect(fillInPreview(filled, new Map()).map(({ state, lines }) => [state, lines.length])).toEqual([
      ['changed', 4],
      ['added', 2],
      ['removed', 0],
    ])
  })

  test('what cannot be read is a doubt, and the value stays', () => {
    const filled = afterChange((sheets) => {
      const one = sheetOf(sheets, '项目01')
      put(one, placeOf(one, '预算合计', 0, 1), '约三百')
      put(one, placeOf(one, '指标权重', 1, 0), '50%')
      put(one, placeOf(one, '指标权重', 2, 0), '一半')
    })
    expect(filled.changed).toEqual([])
    expect(filled.doubts.map(({ what, text }) => [what, text])).toEqual([
      ['预算合计：不是准确的金额，没有采用', '约三百'],
      ['指标权重：带百分号，按 50 读入', '50%'],
      ['指标权重：不是数字，没有采用', '一半'],
    ])
  })

  test('what is in none of the lists is told; a level is taken all the same, a sign is not', () => {
    const filled = afterChange((sheets) => {
      const one = sheetOf(sheets, '项目01')
      put(one, placeOf(one, '指标性质', 1, 0), '差不多')
      put(one, placeOf(one, '二级指标', 1, 0), '社会效益指标')
      put(one, placeOf(one, '项目性质', 0, 1), '临时')
      put(one, placeOf(one, '本项目', 0, 1), '再看')
    })
    expect(told(filled)).toEqual(Array.from({ length: 4 }, () => 'list-value 项目01'))
    expect(filled.changed[0]?.changes).toEqual([
      { change: 'set', path: 'indicators/a/level2', value: '社会效益指标' },
    ])
  })

  test('a change of a withdrawn project, and a new one without a name, are doubts', () => {
    const filled = afterChange((sheets) => {
      const two = sheetOf(sheets, '项目02')
      put(two, placeOf(two, '本项目', 0, 1), '撤销')
      put(two, placeOf(two, '项目名称', 0, 1), '另一个名称')
      const spare = sheetOf(sheets, '新增02')
      put(spare, placeOf(spare, '预算合计', 0, 1), '5')
    })
    expect(filled.doubts.map(({ sheet }) => sheet).sort()).toEqual(['新增02', '项目02'])
  })

  test('the preview says where the records have changed since', () => {
    const filled = afterChange((sheets) => {
      const one = sheetOf(sheets, '项目01')
      put(one, placeOf(one, '预算合计', 0, 1), '130')
      put(one, placeOf(one, '项目名称', 0, 1), '校舍大修')
    })
    const now = form('校舍维修')
    const current = new Map([['p1', { ...now, fields: { ...now.fields, 'budget.total': '125' } }]])
    const lines = fillInPreview(filled, current)[0]?.lines ?? []
    expect(lines.map(({ label, after, now: other }) => [label, after, other])).toEqual([
      ['项目名称', '校舍大修', undefined],
      ['预算合计', '130', '125'],
    ])
  })
})

describe('what was changed outside the rules', () => {
  const first = (sheets: Sheet[]): Sheet => sheetOf(sheets, '项目01')
  test.each<[string, (sheets: Sheet[]) => void, string[]]>([
    [
      'a label',
      (sheets) => put(first(sheets), placeOf(first(sheets), '主管部门'), '主管'),
      ['locked-cell 项目01'],
    ],
    [
      'a title of the list',
      (sheets) => put(sheetOf(sheets, '项目清单'), [4, 3], '名称'),
      ['locked-cell 项目清单'],
    ],
    [
      'a formula',
      (sheets) => put(first(sheets), placeOf(first(sheets), '应为', 0, 1), '80'),
      ['formula 项目01'],
    ],
    ['a renamed sheet', (sheets) => void (sheetOf(sheets, '项目02').name = '设备'), ['sheet-renamed 设备']],
    ['a sheet that is gone', (sheets) => without(sheets, '项目02'), ['sheet-missing 项目02']],
    ['the lists gone', (sheets) => without(sheets, '可选项'), ['sheet-missing 可选项']],
    ['a word of the lists', (sheets) => put(sheetOf(sheets, '可选项'), [2, 1], '约'), ['locked-cell 可选项']],
    [
      'another sheet',
      (sheets) =>
        void sheets.push({
          name: '草稿',
          isHidden: false,
          rows: new Map([[1, new Map([[1, { text: '记', isNumber: false, formula: null }]])]]),
        }),
      ['sheet-added 草稿'],
    ],
    [
      'a copied sheet',
      (sheets) => void sheets.push({ ...structuredClone(first(sheets)), name: '项目01 (2)' }),
      ['sheet-copied 项目01 (2)'],
    ],
    ['the id of a sheet', (sheets) => put(first(sheets), [1, 1], ''), ['id 项目01']],
    ['the id of a row', (sheets) => put(first(sheets), [7, 1], 'x'), ['id 项目01']],
    ['the id of a column', (sheets) => put(first(sheets), [1, 4], ''), ['id 项目01']],
    ['words beside the form', (sheets) => put(first(sheets), [5, 30], '看这里'), ['stray-content 项目01']],
    ['words below the form', (sheets) => put(first(sheets), [99, 3], '看这里'), ['row-inserted 项目01']],
  ])('%s is told, and nothing else changes', (_, change, expected) => {
    const filled = afterChange(change)
    expect(told(filled)).toEqual(expected)
    expect(filled).toMatchObject({ changed: [], added: [], removed: [], doubts: [] })
    expect(filled.unchanged).toHaveLength(2)
  })

  test('an inserted row among the indicators is a new indicator where it stands', () => {
    const filled = afterChange((sheets) => {
      const sheet = first(sheets)
      const [row, column] = placeOf(sheet, '验收合格率')
      insertRow(sheet, row)
      put(sheet, [row, column], '插入的指标')
    })
    expect(told(filled)).toEqual(['row-inserted 项目01'])
    expect(filled.changed[0]?.after.indicators.map(({ name }) => name)).toEqual([
      '维修面积',
      '插入的指标',
      '验收合格率',
    ])
  })

  test('a deleted row is told and loses nothing', () => {
    const filled = afterChange((sheets) => deleteRow(first(sheets), placeOf(first(sheets), '维修面积')[0]))
    expect(told(filled)).toEqual(['row-deleted 项目01'])
    expect(filled.unchanged).toHaveLength(2)
  })

  test('a copied row is a new indicator, the first one keeps the id', () => {
    const filled = afterChange((sheets) => {
      const sheet = first(sheets)
      const [row] = placeOf(sheet, '维修面积')
      const cells = structuredClone(sheet.rows.get(row) ?? new Map<number, RawCell>())
      insertRow(sheet, row + 1)
      sheet.rows.set(row + 1, cells)
    })
    expect(told(filled)).toEqual(['row-inserted 项目01'])
    expect(filled.changed[0]?.after.indicators.map(({ key }) => key)).toEqual(['a', 'new1', 'b'])
  })

  test('a copied sheet with another content is a new project', () => {
    const filled = afterChange((sheets) => {
      const copy = structuredClone(first(sheets))
      put(copy, placeOf(copy, '项目名称', 0, 1), '操场维修')
      sheets.push({ ...copy, name: '操场' })
    })
    expect(told(filled)).toEqual(['sheet-copied 操场'])
    expect(filled.added.map(({ data }) => data.fields.name)).toEqual(['操场维修'])
  })

  test('a changed snapshot is told, a destroyed one refused', () => {
    const hash = afterChange((sheets) => put(sheetOf(sheets, '编号'), [3, 1], 'sha256 0'))
    expect(told(hash)).toEqual(['id 编号'])
    expect(() => afterChange((sheets) => put(sheetOf(sheets, '编号'), [5, 1], '坏'))).toThrow('编号表已损坏')
    expect(() => afterChange((sheets) => put(sheetOf(sheets, '编号'), [4, 1], 'layout 0'))).toThrow(
      '另一版本',
    )
    expect(() => afterChange((sheets) => without(sheets, '编号'))).toThrow('不是衡的填报模板')
  })
})
