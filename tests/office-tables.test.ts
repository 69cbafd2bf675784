import { extractOf } from '@heng/intake/extract'
import { type SampleCell, type SampleSheet, sampleWorkbook } from '@heng/intake/formats/xlsx/sample-workbook'
import { readFile } from '@heng/intake/read-file'
import { readingShapes } from '@heng/statute/reading-shapes'
import { expect, test } from 'vitest'
import { rowsOf } from './read-lines'

/** Tables of workbooks as other provinces lay them out, with columns beside those a table has by law. */

const extract = async (rows: SampleCell[][], more: Partial<SampleSheet> = {}) =>
  extractOf(await readFile('文件', sampleWorkbook([{ name: '表', rows, ...more }]), readingShapes))
const head = (title: string): SampleCell[][] => [
  ['预算01-2表'],
  [title],
  ['单位名称：示例县住房和城乡建设局', null, null, null, '单位:元'],
]

test('revenue with a row per unit is called by its units', async () => {
  const { tables, unplaced, doubts } = await extract([
    ...head('2025年部门收入预算表'),
    ['部门（单位）代码', '部门（单位）名称', '合计', '一般公共预算', '事业收入'],
    ['133', '示例县住房和城乡建设局', 1200.5, 1000.5, 200],
    ['133001', '示例县房屋管理所', 1200.5, 1000.5, 200],
  ])
  expect([unplaced, doubts]).toEqual([[], []])
  expect(rowsOf(tables[0])).toEqual([
    ' 1 133 示例县住房和城乡建设局 1200.5 1000.5 200',
    ' 2 133001 示例县房屋管理所 1200.5 1000.5 200',
  ])
})

test('a part of a column (其中) stands by itself, a hidden check column nowhere', async () => {
  const { tables } = await extract(
    [
      ...head('2025年部门收入总表'),
      ['科目编码', '科目名称', '校验', '合计', '财政拨款收入', '其他收入', '上年结转', null],
      [null, null, null, null, '一般公共预算', null, '小计', '其中：财政拨款结转'],
      ['210', '卫生健康支出', 0, 850, 800, 30, 20, 20],
    ],
    { hiddenColumns: ['C'], merges: ['G4:H4'] },
  )
  expect(tables[0]?.rows[0]?.values).toEqual({
    total: '850',
    generalPublic: '800',
    other: '30',
    carryover: '20',
    '其中：财政拨款结转': '20',
  })
})

test('labels behind the figures shift nothing and leave no doubt', async () => {
  const { tables, doubts } = await extract([
    ...head('一般公共预算财政拨款支出预算表（2025年）'),
    ['项目支出', '基本支出', '合计', '功能科目', '科目编码'],
    ['1,000.00', '2,500.50', '3,500.50', '社会保障和就业支出', '208'],
  ])
  expect(doubts).toEqual([])
  expect(rowsOf(tables[0])).toEqual([' 1 208 社会保障和就业支出 1000.00 2500.50 3500.50'])
})

test('economic codes beside functional ones are no code of the row, and a doubt says that they were left', async () => {
  const { tables, doubts } = await extract([
    ...head('2025年部门项目支出预算表'),
    ['项目分类', '项目代码', '项目名称', '项目单位', '功能科目编码', '功能科目名称', '经济科目编码', '合计'],
    ['民生类', '530112', '公租房维修', '示例县房屋管理所', '2120101', '行政运行', '30213', 1000],
  ])
  expect(tables[0]?.rows[0]).toMatchObject({
    code: '2120101',
    name: '行政运行',
    project: '公租房维修',
    projectCode: '530112',
    unitName: '示例县房屋管理所',
    seq: null,
  })
  expect(doubts.map(({ text }) => text)).toEqual(['项目分类 经济科目编码'])
})

test('procurement by item: neither number nor price is an amount', async () => {
  const { tables } = await extract([
    ...head('2025年政府采购预算表'),
    ['序号', '采购项目名称', '采购品目', '规格型号', '数量', '计量单位', '单价', '金额', '资金来源'],
    [1, '设备更新', 'A02010105 台式计算机', '国产', 10, '台', 5500.5, 55005, '一般公共预算'],
    ['合计', null, null, null, 10, null, null, 55005, null],
  ])
  expect(tables[0]?.columns).toEqual(['total'])
  expect(rowsOf(tables[0])).toEqual([' 1 A02010105 台式计算机 55005', ' 1  合计 55005'])
})

test('procurement whose classes stand in a column of their own', async () => {
  const { tables } = await extract([
    ...head('政府采购支出预算表'),
    ['采购品目大类', '专项名称', '采购品目名称', '采购组织形式', '一般公共预算资金', '政府性基金', '总计'],
    ['一、货物', null, null, null, 5, null, 5],
    [null, '社区食堂', '台式计算机', '分散采购', 5, null, 5],
  ])
  expect(rowsOf(tables[0])).toEqual([' 1  货物 5 · 5', ' 1  台式计算机 5 · 5'])
})

test('a register that names units and projects has a form per project', async () => {
  const { targets, doubts } = await extract([
    ['示例县2025年度部门项目绩效目标汇总表'],
    [
      '单位名称',
      '项目名称',
      '项目资金',
      '年度总体目标',
      '一级指标',
      '二级指标',
      '三级指标',
      '指标值',
      '权重',
    ],
    ['示例县农业农村局', '农田建设', 120, '建成农田', '产出指标', '数量指标', '面积', '≥3000亩', 30],
    [null, null, null, null, '产出指标', '时效指标', '完工', '12月底前', 20],
    ['示例县农业农村局', '农机补贴', 35, '补贴农机', '产出指标', '数量指标', '台数', '≥200台', 50],
  ])
  expect(targets.map(({ name, indicators }) => [name, indicators.map(({ value }) => value)])).toEqual([
    ['农田建设', ['3000', '12月底前']],
    ['农机补贴', ['200']],
  ])
  expect(doubts.map(({ text }) => text)).toEqual(['单位名称'])
})
