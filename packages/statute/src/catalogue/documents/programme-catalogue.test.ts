import { describe, expect, it } from 'vitest'
import { programmeCatalogue } from './programme-catalogue'

const fieldOf = (header: string): string | undefined =>
  programmeCatalogue.columns.find(
    ({ titles, patterns }) => titles.includes(header) || patterns?.some((pattern) => pattern.test(header)),
  )?.field

describe('programmeCatalogue', () => {
  it.each([
    ['序号', 'seq'],
    ['专项资金名称', 'name'],
    ['重点专项名称', 'name'],
    ['业务主管部门', 'department'],
    ['2024年预算', 'amount'],
    ['2024年度预算数', 'amount'],
    ['年初预算金额(万元)', 'amount'],
    ['金额(万元)', 'amount'],
    ['页码', 'page'],
    ['科目编码', undefined],
    ['科目名称', undefined],
    ['总投资', undefined],
    ['预算调整数', undefined],
  ])('%s is %s', (header, field) => {
    expect(fieldOf(header)).toBe(field)
  })
})
