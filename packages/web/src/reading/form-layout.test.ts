import { describe, expect, it } from 'vitest'
import { at, exampleIndicator, exampleTarget } from './example-document'
import { levelSpans, longFields, shortFields } from './form-layout'

describe('fields', () => {
  it('shows what the form prints, also what it leaves empty, and nothing else', () => {
    expect(shortFields(exampleTarget()).map(({ label, fields }) => [label, fields[0]?.text])).toEqual([
      ['项目名称', '校园安全专项'],
      ['预算执行率权重', '10'],
      ['2024年预算金额', '120.50'],
    ])
    expect(longFields(exampleTarget()).map(({ path, text }) => [path, text])).toEqual([
      ['basis', null],
      ['goal', '保障校园安全'],
    ])
  })

  it('a period is one field with two places', () => {
    const target = exampleTarget({ period: { start: at('2024年1月', 35, 1), end: at('2024年12月', 35, 3) } })
    const period = shortFields(target).find(({ label }) => label === '项目周期')
    expect(period?.fields.map(({ path }) => path)).toEqual(['period.start', 'period.end'])
  })
})

describe('levels', () => {
  const row = (level1: string | null, level2: string | null) =>
    exampleIndicator(40, {
      level1: level1 === null ? null : at(level1, 40),
      level2: level2 === null ? null : at(level2, 40),
    })
  const rows = [
    row('产出', '数量'),
    row('产出', '数量'),
    row('产出', '质量'),
    row('效益', '质量'),
    row('产出', '质量'),
  ]

  it('joins equal neighbours of the first level', () => {
    expect(levelSpans(rows, 'level1')).toEqual([3, 0, 0, 1, 1])
  })

  it('joins the second level only within one first level', () => {
    expect(levelSpans(rows, 'level2')).toEqual([2, 0, 1, 1, 1])
  })

  it('never joins empty cells', () => {
    expect(levelSpans([row(null, null), row(null, null)], 'level1')).toEqual([1, 1])
  })
})
