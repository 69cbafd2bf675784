import { applyChanges } from '@heng/domain/editing/apply-changes'
import type { EditionIndicator } from '@heng/domain/editing/edition-record'
import { exampleIndicator, exampleTarget } from '@heng/domain/editing/example-records'
import type { RecordChange } from '@heng/domain/editing/record-change'
import { expect, test } from 'vitest'
import { parseTabSeparated } from '../tab-separated'
import { formRows, indicatorColumns } from './form-layout'
import {
  insertIndicator,
  levelChanges,
  levelGroup,
  moveIndicator,
  pasteIndicators,
  removeIndicator,
  suggestionChanges,
} from './indicator-changes'

const indicator = (key: string, level1: string, level2: string): EditionIndicator =>
  exampleIndicator(key, { level1, level2, name: `指标 ${key}`, core: '否' })

const target = exampleTarget({
  fields: { name: '示例项目', goal: '目标' },
  printedFields: ['name', 'period', 'budget.total'],
  indicators: [
    indicator('a', '产出指标', '数量指标'),
    indicator('b', '产出指标', '数量指标'),
    indicator('c', '产出指标', '质量指标'),
    indicator('d', '效益指标', '质量指标'),
  ],
})
const columns = indicatorColumns(target)

const after = (changes: RecordChange[]): EditionIndicator[] => {
  const record = applyChanges(target, changes)
  return record.record === 'performance-target' ? record.indicators : []
}
const order = (changes: RecordChange[]): string =>
  after(changes)
    .map(({ key }) => key)
    .join('')

test('indicators are added, moved and removed', () => {
  expect(order(insertIndicator(target, 'b', 'x'))).toBe('abxcd')
  expect(after(insertIndicator(target, 'b', 'x'))[2]).toMatchObject({ level2: '数量指标', name: null })
  expect(order(insertIndicator(target, null, 'x'))).toBe('xabcd')
  expect(order(moveIndicator(target, 'a', 1))).toBe('bacd')
  expect(order(moveIndicator(target, 'd', -1))).toBe('abdc')
  expect(order(moveIndicator(target, 'b', -1))).toBe('bacd')
  expect(moveIndicator(target, 'a', -1)).toEqual([])
  expect(moveIndicator(target, 'd', 1)).toEqual([])
  expect(order(removeIndicator('c'))).toBe('abd')
})

test('a level printed once is changed for its group, in a later row for that row alone', () => {
  expect(levelGroup(target, 0, 'level1')).toEqual(['a', 'b', 'c'])
  expect(levelGroup(target, 0, 'level2')).toEqual(['a', 'b'])
  expect(levelGroup(target, 1, 'level2')).toEqual(['b'])
  // The same second level under another first level is another group.
  expect(levelGroup(target, 2, 'level2')).toEqual(['c'])
  expect(after(levelChanges(['a', 'b'], 'level2', '时效指标')).map(({ level2 }) => level2)).toEqual([
    '时效指标',
    '时效指标',
    '质量指标',
    '质量指标',
  ])
})

test('a block with merged levels is pasted, rows beyond the last are added', () => {
  const block = parseTabSeparated(
    '满意度指标\t服务对象满意度指标\t家长满意度\t>=\t90\t%\t5%\t是\r\n\t\t学生满意度\t不低于\t85\t%\t5\t√\r\n',
  )
  let serial = 0
  const { changes, rejected } = pasteIndicators(
    target,
    columns,
    { row: 3, column: 0 },
    block,
    () => `n${(serial += 1)}`,
  )
  expect(rejected).toEqual([])
  expect(after(changes).slice(3)).toMatchObject([
    { key: 'd', level1: '满意度指标', name: '家长满意度', operator: '≥', weight: '5', core: '是' },
    { key: 'n1', level1: '满意度指标', level2: '服务对象满意度指标', operator: '≥', value: '85', core: '是' },
  ])
})

test('words that a column does not know are told and left out', () => {
  const { changes, rejected } = pasteIndicators(
    target,
    columns,
    { row: 0, column: 3 },
    [['约', '5']],
    () => 'x',
  )
  expect(rejected).toEqual(['约'])
  expect(changes).toEqual([{ change: 'set', path: 'indicators/a/value', value: '5' }])
})

test('numbers come with the digits that are kept, whatever the keyboard they were typed on', () => {
  const pasted = pasteIndicators(
    target,
    columns,
    { row: 0, column: 4 },
    [['１，２００', '％', '１５％']],
    () => 'x',
  )
  expect(after(pasted.changes)[0]).toMatchObject({ value: '1200', unit: '%', weight: '15' })
})

test('a suggestion fills in what it says and leaves the rest', () => {
  const chosen = {
    name: '培训人次',
    operator: '>=',
    value: '100',
    unit: '人次',
    weight: null,
    from: '示例区',
  }
  const [first] = target.indicators
  if (!first) throw new Error('no indicator')
  expect(after(suggestionChanges(first, { ...chosen, weight: '25' }))[0]?.weight).toBe('10')
  const unweighed = suggestionChanges({ ...first, weight: null }, { ...chosen, weight: '25' })
  expect(after(unweighed)[0]?.weight).toBe('25')
  expect(after(suggestionChanges(first, chosen))[0]).toMatchObject({
    name: '培训人次',
    operator: '≥',
    value: '100',
    unit: '人次',
    weight: '10',
  })
})

test('a form shows what it prints and what is filled in, two short fields a row', () => {
  expect(formRows(target).map((row) => row.map(({ label }) => label))).toEqual([
    ['项目名称', '项目周期'],
    ['2026年预算金额'],
    ['当年绩效目标'],
  ])
})
