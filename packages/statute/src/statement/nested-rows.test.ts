import { describe, expect, test } from 'vitest'
import { listParts } from './nested-rows'
import { sampleStatement } from './statement-sample'

const partsOf = (...rows: [name: string, total: string][]): (string | undefined)[] => {
  const { rows: made } = sampleStatement({ kind: 'procurement', columns: ['total'], rows })
  const [total, ...others] = made
  return total ? listParts(others, total, ['total']).map((row) => row.name?.value) : []
}

describe('listParts', () => {
  test('takes all rows where they tie', () => {
    expect(partsOf(['合计', '10'], ['甲', '5'], ['乙', '5'])).toEqual(['甲', '乙'])
  })

  test('leaves out what stands below a subtotal', () => {
    expect(
      partsOf(
        ['合计', '18'],
        ['货物', '5'],
        ['示例区审计局', '5'],
        ['复印纸', '1'],
        ['电脑', '4'],
        ['服务', '13'],
        ['物业', '13'],
      ),
    ).toEqual(['货物', '服务'])
  })

  test('takes all rows where neither ties', () => {
    expect(partsOf(['合计', '11'], ['甲', '5'], ['乙', '5'])).toEqual(['甲', '乙'])
  })
})
