import { describe, expect, it } from 'vitest'
import { sampleVocabulary } from './sample-form-shape'
import { rowOfCells } from './sample-rows'
import { isQuantity, scatteredRowOf } from './scattered-items'

const read = (...texts: string[]) => {
  const row = scatteredRowOf(rowOfCells(...texts), { name: 3, value: 6 }, sampleVocabulary)
  return {
    levels: [row.level1, ...row.level2],
    items: row.items.map(({ number, name }) => [number, name]),
    tail: row.tail.map(({ text }) => text),
    values: row.values.map(({ text }) => text),
  }
}

describe('scatteredRowOf', () => {
  it('joins a number that stands in another cell than its name', () => {
    expect(read('', '产出指标', '', '指标', '1:宣传推介', '', '≥200次')).toEqual({
      levels: ['产出指标'],
      items: [[1, '宣传推介']],
      tail: [],
      values: ['≥200次'],
    })
  })
  it('parts several indicators of one cell', () => {
    expect(read('', '', '社会效益', '', '指标 1:增加就业 指标 2:增加税收', '', '≥5% ≥6%').items).toEqual([
      [1, '增加就业'],
      [2, '增加税收'],
    ])
  })
  it('drops the letters beside the table and blank template lines', () => {
    expect(read('绩', '', '质量指标', '', '指标 2:', '', '')).toMatchObject({
      levels: [null, '质量指标'],
      items: [[2, '']],
      values: [],
    })
  })
  it('takes text without a number as the rest of the name above', () => {
    expect(read('', '', '', '', '设施及企业检查', '', '').tail).toEqual(['设施及企业检查'])
  })
})

it.each([
  ['≥95%', true],
  ['120 元/人/月', true],
  ['长期', true],
  ['覆盖率 ≥90%', true],
  ['宣传推介', false],
])('%s is a quantity: %s', (text, expected) => {
  expect(isQuantity(text)).toBe(expected)
})
