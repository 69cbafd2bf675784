import { describe, expect, test } from 'vitest'
import { chongqingRegions, codeBook, codeNames, cutCodeName, otherNamesOf, sameCodeName } from './code-book'

describe('code books', () => {
  test.each([
    ['function', '2010301', '行政运行'],
    ['fund', '2290402', '其他地方自行试点项目收益专项债券收入安排的支出'],
    ['economic', '30101', '基本工资'],
    ['governmentEconomic', '50101', '工资奖金津补贴'],
    ['revenue', '10101', '增值税'],
  ] as const)('%s holds %s %s', (kind, code, name) => {
    expect(codeBook(kind, 2024).get(code)?.name).toBe(name)
    expect(codeNames(kind).get(code)).toBe(name)
  })

  test('every row keeps how sure it is', () => {
    const bases = new Set([...codeBook('function', 2024).values()].map(({ basis }) => basis))
    expect(bases).toEqual(new Set(['seen', 'earlier-edition', 'recall', 'recall-low']))
  })

  test.each([
    ['fund', '22006', 2023, false],
    ['fund', '22006', 2024, true],
    ['fund', '22006', null, true],
  ] as const)('an item of a later edition: %s %s in %j', (kind, code, year, there) => {
    expect(codeBook(kind, year).has(code)).toBe(there)
  })

  test('names of other editions are known', () => {
    expect(otherNamesOf('2013804')).toEqual(['市场主体管理', '经营主体管理'])
    expect(otherNamesOf('2010301')).toEqual([])
  })

  test.each([
    ['资源勘探工业信息等支出', '资源勘探工业信息等', true],
    ['政府办公厅(室)及相关机构事务', '政府办公厅（室） 及相关机构事务', true],
    ['资源勘探工业信息等支出支出', '资源勘探工业信息等支出', true],
    ['市场主体管理', '经营主体管理', false],
  ])('%s and %s: same %s', (left, right, same) => {
    expect(sameCodeName(left, right)).toBe(same)
  })

  test('a cut name is not another name', () => {
    expect(cutCodeName('机关事业单位基本养老保险缴费支', '机关事业单位基本养老保险缴费支出')).toBe(true)
    expect(cutCodeName('行政单位医疗', '公务员医疗补助')).toBe(false)
  })

  test('regions of Chongqing', () => {
    expect(chongqingRegions()).toContain('渝中区')
  })
})
