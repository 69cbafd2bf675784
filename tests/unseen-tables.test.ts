import { expect, test } from 'vitest'
import { readLines as read, rowsOf } from './read-lines'

const title = '示例区民政局2025年部门预算'

test('三公 with an item per row and a year per column is the one row it is elsewhere', () => {
  const { tables, unplaced, doubts } = read([
    title,
    '一般公共预算“三公”经费支出预算表',
    '单位：万元',
    '项目\t2024年预算数\t2025年预算数\t增减额\t增减%',
    '合计\t12.00\t10.00\t-2.00\t-16.67%',
    '1.因公出国（境）费\t0\t0\t0\t',
    '2.公务接待费\t4.00\t3.00\t-1.00\t-25%',
    '3.公务用车购置及运行费\t8.00\t7.00\t-1.00\t-12.5%',
    '其中：公务用车购置费\t\t\t\t',
    '公务用车运行维护费\t8.00\t7.00\t-1.00\t-12.5%',
  ])
  expect([unplaced, doubts]).toEqual([[], []])
  expect(tables[0]).toMatchObject({ kind: 'three-public', fiscalYear: 2025 })
  expect(tables[0]?.rows.map(({ values }) => values)).toEqual([
    {
      'previous.total': '12.00',
      'previous.abroad': '0',
      'previous.reception': '4.00',
      'previous.vehicleSubtotal': '8.00',
      'previous.vehiclePurchase': null,
      'previous.vehicleRunning': '8.00',
      'current.total': '10.00',
      'current.abroad': '0',
      'current.reception': '3.00',
      'current.vehicleSubtotal': '7.00',
      'current.vehiclePurchase': null,
      'current.vehicleRunning': '7.00',
    },
  ])
})

test('an empty line behind every line parts no rows', () => {
  const { tables, unplaced } = read(
    [
      '示例区2025年预算调整方案',
      '示例区2025年一般公共预算收支调整表',
      '单位：万元',
      '项目\t年初预算数\t增减额\t调整预算数\t项目\t年初预算数\t新增债券安排\t调整预算数',
      '一、税收收入\t5000\t200\t5200\t一、教育支出\t3000\t100\t3100',
      '二、非税收入\t1000\t-100\t900\t二、农林水支出\t3000\t\t3000',
      '收入总计\t6000\t100\t6100\t支出总计\t6000\t100\t6100',
    ].flatMap((line) => [line, '']),
  )
  expect(unplaced).toEqual([])
  expect(tables[0]).toMatchObject({ kind: 'general-budget-adjustment', line: 3 })
  expect(rowsOf(tables[0])).toEqual([
    'rev 1  税收收入 5000 200 5200',
    'rev 1  非税收入 1000 -100 900',
    'rev 1  收入总计 6000 100 6100',
    'exp 1  教育支出 3000 100 3100',
    'exp 1  农林水支出 3000 · 3000',
    'exp 1  支出总计 6000 100 6100',
  ])
})

test('a row with an amount is no heading, though it begins like one', () => {
  const { unplaced } = read([title, '', '一、部门概况', '', '二、因公出国（境）费   0.00   0.00'])
  expect(unplaced.map(({ text }) => text)).toEqual(['二、因公出国（境）费 0.00 0.00'])
})
