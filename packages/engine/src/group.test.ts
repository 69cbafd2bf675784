import { money } from '@heng/domain/money'
import { describe, expect, test } from 'vitest'
import { groupsOf, type Symptom } from './group'
import type { Term } from './rule'
import { sampleDocument } from './sample'

const document = sampleDocument()

/** Cells are named by their line; a leading "-" is a negative sign. The residual is that of the identity. */
const symptom = (
  residual: number,
  cells: readonly number[],
  root: string | null = null,
  own = '',
): Symptom => ({
  identity: {
    residual: money(residual),
    terms: cells.map(
      (cell): Term => ({
        document,
        record: null,
        place: { line: Math.abs(cell) },
        label: String(cell),
        amount: money(100),
        printed: '1',
        lastDigit: money(1),
        sign: cell < 0 ? -1 : 1,
      }),
    ),
  },
  root,
  own: own || `${cells.join()}=${residual}`,
})

const sizes = (symptoms: readonly Symptom[]): number[] => {
  const keys = groupsOf(symptoms)
  return [...new Set(keys)].map((key) => keys.filter((one) => one === key).length)
}

describe('groupsOf', () => {
  test('one wrong cell that breaks four sums is one group', () => {
    const symptoms = [
      symptom(5, [10, -11, -12]),
      symptom(-5, [20, -10]),
      symptom(-5, [30, -10, -31]),
      symptom(5, [10, -40]),
    ]
    expect(sizes(symptoms)).toEqual([4])
    expect(groupsOf(symptoms)[0]).toBe('示例.txt:10-5')
  })

  test('a shared cell that would need two corrections is no common cause', () => {
    expect(sizes([symptom(5, [10, -11]), symptom(7, [10, -12])])).toEqual([1, 1])
  })

  test('a shared cell whose sign turns the correction round is no common cause', () => {
    expect(sizes([symptom(5, [10, -11]), symptom(5, [-10, 12])])).toEqual([1, 1])
  })

  test('the fewest roots win over the largest group', () => {
    const symptoms = [
      symptom(5, [1, 91]),
      symptom(5, [1, 2]),
      symptom(5, [1, 3]),
      symptom(5, [2, 92]),
      symptom(5, [3, 93]),
      symptom(5, [2, 94]),
      symptom(5, [3, 95]),
    ]
    expect(new Set(groupsOf(symptoms)).size).toBe(3)
  })

  test('without a common cell the root joins, without a root each stands alone', () => {
    const alone = (own: string, root: string | null): Symptom => ({ identity: null, root, own })
    expect(groupsOf([alone('a', '权重'), alone('b', '权重'), alone('c', null)])).toEqual([
      '权重',
      '权重',
      'c',
    ])
  })

  test('the same symptoms in another order give the same keys', () => {
    const symptoms = [symptom(5, [10, -11]), symptom(5, [10, -12]), symptom(5, [13, -11])]
    const keys = groupsOf(symptoms)
    const turned = groupsOf([...symptoms].reverse())
    expect([...turned].reverse()).toEqual(keys)
  })

  test('hundreds of tangled symptoms are grouped at once', () => {
    const symptoms = Array.from({ length: 600 }, (_, at) =>
      symptom(5, [at % 40, 100 + (at % 37), 200 + (at % 23)]),
    )
    const before = performance.now()
    expect(new Set(groupsOf(symptoms)).size).toBeLessThanOrEqual(40)
    expect(performance.now() - before).toBeLessThan(2000)
  })
})
