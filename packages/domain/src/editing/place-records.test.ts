import { describe, expect, test } from 'vitest'
import type { EditionRecord } from './edition-record'
import { exampleIndicator, exampleRow, exampleStatement, exampleTarget } from './example-records'
import { placeRecords } from './place-records'

const head = {
  source: '示例.heng',
  fiscalYear: 2026,
  region: '示例区',
  organization: { code: '109', name: '示例区教育委员会' },
  title: null,
}

const statement = exampleStatement(
  [
    exampleRow('r1', {
      code: '205',
      name: '教育支出',
      texts: { seq: '1' },
      cells: { total: '1,234.50', basic: null },
    }),
    exampleRow('r2', { level: 2, name: '普通教育', cells: { total: '约三百', basic: ' ' } }),
  ],
  { notes: [{ key: 'n1', text: '备注：示例' }] },
)

const target = exampleTarget({
  fields: {
    seq: '第一',
    name: '校舍维修',
    department: '109-示例区教育委员会',
    'period.start': '2026年1月',
    'budget.total': '12.3456789',
    nature: '常年性',
  },
  printedFields: ['name'],
  indicatorColumns: ['name', 'operator', 'core'],
  indicators: [
    exampleIndicator('i1', {
      level1: null,
      level2: null,
      name: '维修面积',
      operator: '大于',
      value: '100',
      unit: '平方米',
      weight: '20',
      core: '是的',
    }),
  ],
})

const placed = (...data: readonly EditionRecord[]) =>
  placeRecords(
    data.map((one, at) => ({ id: `e${at + 1}`, data: one })),
    head,
  )

describe('placeRecords', () => {
  test('reads amounts in the unit of the table; empty is null, unreadable is a doubt, neither is 0', () => {
    const { document } = placed(statement)
    const [first, second] = document.statements[0]?.rows ?? []
    expect(first?.cells['total']?.value).toEqual({ printed: '1234.50', amount: 1_234_500_00 * 10 })
    expect(first?.cells['basic']?.value).toBeNull()
    expect(second?.cells['total']?.value).toEqual({ printed: '约三百', amount: null })
    expect(second?.cells['basic']?.value).toBeNull()
    expect(document.doubts).toEqual([
      { place: second?.cells['total']?.place, what: '无法识别的金额（单位：万元）', text: '约三百' },
    ])
  })

  test('finds the record and path of every place', () => {
    const { document, pathAt } = placed(statement, target)
    const row = document.statements[0]?.rows[1]
    const place = row?.cells['total']?.place
    expect(pathAt(place?.line ?? 0, place?.cell)).toEqual({ record: 'e1', path: 'rows/r2/cells/total' })
    expect(pathAt(row?.place.line ?? 0, undefined)).toEqual({ record: 'e1', path: 'rows/r2' })
    const weight = document.targets[0]?.indicators[0]?.weight?.place
    expect(pathAt(weight?.line ?? 0, weight?.cell)).toEqual({ record: 'e2', path: 'indicators/i1/weight' })
    const name = document.targets[0]?.name?.place
    expect(pathAt(name?.line ?? 0, name?.cell)).toEqual({ record: 'e2', path: 'fields/name' })
    const title = document.targets[0]?.place
    expect(pathAt(title?.line ?? 0, title?.cell)).toEqual({ record: 'e2', path: 'title' })
    expect(pathAt(document.lineCount + 1, undefined)).toBeNull()
    expect(pathAt((document.statements[0]?.place.endLine ?? 0) + 1, undefined)).toBeNull()
  })

  test('splits code and name of a party, and doubts what is no number and no word of its list', () => {
    const { document } = placed(target)
    const [form] = document.targets
    expect(form?.department?.value).toEqual({ code: '109', name: '示例区教育委员会' })
    expect(form?.period).toMatchObject({ start: { value: '2026年1月' }, end: null })
    expect(form?.nature?.value).toBe('常年')
    expect([form?.seq, form?.indicators[0]?.operator, form?.indicators[0]?.core]).toEqual([null, null, null])
    expect(document.doubts.map(({ what, text }) => [what, text])).toEqual([
      ['序号不是整数', '第一'],
      ['无法识别的金额（单位：万元）', '12.3456789'],
      ['无法识别的指标性质', '大于'],
      ['是否核心应填“是”或“否”', '是的'],
    ])
  })

  test('puts name and department of a department form on one line, where they are one text', () => {
    const { document } = placed({
      ...target,
      scope: 'department',
      fields: { name: '示例局', department: '109-示例局' },
    })
    const [form] = document.targets
    expect(form?.name?.place.line).toBe(form?.department?.place.line)
    const other = placed({
      ...target,
      scope: 'department',
      fields: { name: '示例局', department: '110-别的局' },
    })
    const [apart] = other.document.targets
    expect(apart?.name?.place.line).not.toBe(apart?.department?.place.line)
  })
})
