import type { ReadingShapes } from '@heng/domain/shapes/reading-shapes'
import { describe, expect, it } from 'vitest'
import { readText } from '../formats/text'
import { recogniseHead } from './head'
import { noShapes } from './sample-reading'

const shapes: ReadingShapes = {
  ...noShapes,
  regions: new Map([
    ['500000', '重庆市'],
    ['500199', '示例区'],
  ]),
}
const headOf = (content: string) => recogniseHead(readText('x', content), shapes)

describe('recogniseHead', () => {
  it('joins the lines of a cover and leaves its marks out', () => {
    const head = headOf(
      '预算报告\n附件（五）\n\n内部资料\n妥善保管\n\n示例区  \n2024年重点专项  \n预算绩效\n\n2023年12月\n\n# 编 表 说 明\n一、根据规定编制。',
    )
    expect(head).toEqual({
      title: '示例区2024年重点专项预算绩效',
      fiscalYear: 2024,
      region: '重庆市示例区',
      organization: { code: null, name: '重庆市示例区' },
      amountUnit: '万元',
    })
  })
  it('takes the department from the title and its code from where it is printed', () => {
    const head = headOf(
      '重庆市示例区教育委员会\n\n2023 年部门预算情况说明\n\n一、单位基本情况\n\n主管部门\t109-重庆市示例区教育委员会\n',
    )
    expect(head.organization).toEqual({ code: '109', name: '重庆市示例区教育委员会' })
    expect(head.region).toBe('重庆市示例区')
  })
  it.each([
    ['2026年度示例市审计局部门预算公开', '示例市审计局', '示例市', 2026],
    ['中共示例省委组织部2025年部门预算', '中共示例省委组织部', '示例省', 2025],
    [
      '示例高新技术产业开发区管理委员会2022年度部门决算',
      '示例高新技术产业开发区管理委员会',
      '示例高新技术产业开发区',
      2022,
    ],
    ['示例师范大学二〇二四年部门预算公开', '示例师范大学', null, 2024],
    ['关于示例县2023年预算执行情况和2024年预算草案的报告', '示例县', '示例县', 2024],
  ])('%s', (title, organization, region, year) => {
    const head = headOf(`${title}\n\n一、基本情况\n`)
    expect([head.organization?.name, head.region, head.fiscalYear]).toEqual([organization, region, year])
  })
  it('finds a title below its table, and the unit most printed', () => {
    const head = headOf(
      '附表1：\n项    目   预算数\n收入总计   100\n2020年示例区一般公共预算收支总表（草案）\n单位：元\n',
    )
    expect(head).toMatchObject({
      title: '2020年示例区一般公共预算收支总表（草案）',
      fiscalYear: 2020,
      amountUnit: '元',
    })
  })
  it('takes the only issuer of forms without a cover, and the region where there are several', () => {
    const form = (code: string, name: string): string =>
      `2024年项目绩效目标表\n\n编制单位：${code}-${name}\n\n`
    expect(headOf(form('101', '重庆市示例区民政局')).organization).toEqual({
      code: '101',
      name: '重庆市示例区民政局',
    })
    expect(
      headOf(form('101', '重庆市示例区民政局') + form('102', '重庆市示例区财政局')).organization,
    ).toEqual({
      code: null,
      name: '重庆市示例区',
    })
  })
  it('says nothing of a text that is no budget document', () => {
    expect(headOf('那年秋天，雨下得很久。\n他点点头，又摇摇头。')).toEqual({
      title: null,
      fiscalYear: null,
      region: null,
      organization: null,
      amountUnit: '万元',
    })
  })
})
