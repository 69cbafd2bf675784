import { expect, it } from 'vitest'
import { isTableLabel, isUnitLine, organizationLine, printedUnit, titleShapes } from './title-words'

const shape = (kind: string, titles: string[][], titlesExclude: string[] = []) => ({
  kind,
  titles,
  titlesExclude,
  sides: 1 as const,
  labels: [],
  columns: [],
})
const shapes = [shape('spending', [['支出', '表']], ['基本支出']), shape('basic', [['基本支出', '表']])]

it('takes the shape whose words cover most of a title, and no sentence for a title', () => {
  expect(titleShapes('示例区教委基本支出预算表（草案）', shapes).map((one) => one.kind)).toEqual(['basic'])
  expect(titleShapes('示例区教委支出总表', shapes).map((one) => one.kind)).toEqual(['spending'])
  expect(titleShapes('详见支出总表。', shapes)).toEqual([])
})

it('reads units, labels and organizations', () => {
  expect([printedUnit('金额单位：元'), printedUnit('单位:万元'), printedUnit('单位：示例区')]).toEqual([
    '元',
    '万元',
    null,
  ])
  expect(isUnitLine('2025年 单位：万元')).toBe(true)
  expect(['表三', '附件 2', '附表1：', '合计'].map(isTableLabel)).toEqual([true, true, true, false])
  expect(organizationLine('单位名称：示例区教委  单位：万元')).toBe('示例区教委')
})
