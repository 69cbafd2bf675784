import { money } from '@heng/domain/money'
import { describe, expect, test } from 'vitest'
import {
  amountFacts,
  boundedSum,
  amountText,
  checkBalance,
  checkIdentity,
  lastDigitOfStatement,
  roundingVariant,
  spotsOf,
  termOf,
  termOfCell,
} from './identity'
import { sampleDocument, sampleStatement } from './sample'

const check = (...printed: readonly string[]) => {
  const record = sampleStatement(
    ['total'],
    printed.map((text, at) => [`行${at}`, text]),
  )
  const at = { document: sampleDocument({ statements: [record] }), record }
  const [total = null, ...parts] = record.rows.map((row) => termOfCell(at, row, 'total'))
  return checkIdentity({ total, parts })
}

describe('checkIdentity', () => {
  test.each([
    ['holds', ['30.00', '10.00', '20.00'], 'exact', 0],
    ['one last digit with two parts', ['30.01', '10.00', '20.00'], 'rounding', 10_000],
    ['two last digits with two parts', ['30.02', '10.00', '20.00'], 'breach', 20_000],
    ['two last digits with three parts', ['30.02', '10.00', '10.00', '10.00'], 'rounding', 20_000],
    ['dropped zeros do not widen the tolerance', ['31', '10.25', '20.25'], 'breach', 500_000],
    ['whole figures', ['31', '10', '20'], 'rounding', 1_000_000],
    ['an empty part adds nothing', ['30.00', '10.00', '', '20.00'], 'exact', 0],
  ] as const)('%s', (_, printed, outcome, difference) => {
    expect(check(...printed)).toMatchObject({ outcome, difference })
  })

  test('nothing to check without total or parts', () => {
    expect(check('', '10.00')).toBeNull()
    expect(check('10.00', '', '')).toBeNull()
  })

  test('the residual is Σ sign × amount of the terms', () => {
    const result = check('35.00', '10.00', '20.00')
    expect(result?.identity.residual).toBe(5_000_000)
    const residual = result?.identity.terms.reduce((sum, term) => sum + term.sign * term.amount, 0)
    expect(residual).toBe(5_000_000)
  })

  test('facts, spots and variant', () => {
    const result = check('1235.01', '1000.00', '235.00')
    if (!result) throw new Error('an identity was expected')
    expect(amountFacts(result, '万元')).toEqual({
      stated: '1,235.01万元',
      computed: '1,235万元',
      difference: '0.01万元',
    })
    expect(spotsOf(result).map(({ place }) => place.line)).toEqual([11, 12, 13])
    expect(roundingVariant(result)).toEqual({ variant: 'rounding' })
    expect(amountText(money(-500_000), '万元')).toBe('-0.5万元')
  })
})

test('checkBalance takes terms on both sides, with their signs', () => {
  const document = sampleDocument()
  const term = (printed: string, fen: number, sign: 1 | -1 = 1) =>
    termOf({
      document,
      record: null,
      place: { line: 1 },
      amount: { printed, amount: money(fen) },
      unit: '万元',
      label: printed,
      sign,
    })
  const result = checkBalance({
    left: [term('10', 10_000_000), term('5', 5_000_000)],
    right: [term('18', 18_000_000), term('3', 3_000_000, -1)],
  })
  expect(result).toMatchObject({ outcome: 'exact', stated: 15_000_000, computed: 15_000_000 })
  expect(() => spotsOf(checkBalance({ left: [], right: [] }))).toThrow(RangeError)
})

test('a sum beyond the exact range does not throw', () => {
  const result = check('80000000.00', ...Array.from({ length: 5 }, () => '3000000000.00'))
  expect(result?.outcome).toBe('breach')
  expect(result?.computed).toBe(Number.MAX_SAFE_INTEGER)
})

test('an amount finer than 分 is no term', () => {
  const given = {
    document: sampleDocument(),
    record: null,
    place: { line: 1 },
    unit: '元',
    label: '',
  } as const
  expect(termOf({ ...given, amount: { printed: '0.001', amount: null } })).toBeNull()
  expect(termOf({ ...given, amount: null })).toBeNull()
})

test('the last digit of a statement is its finest', () => {
  expect(
    lastDigitOfStatement(
      sampleStatement(
        ['a'],
        [
          ['甲', '12'],
          ['乙', '374.66'],
        ],
      ),
    ),
  ).toBe(10_000)
  expect(
    lastDigitOfStatement(
      sampleStatement(
        ['a'],
        [
          ['甲', '12'],
          ['乙', ''],
        ],
      ),
    ),
  ).toBe(1_000_000)
})

test('sums of absurd amounts stay exact integers instead of failing the check of a document', () => {
  const most = Number.MAX_SAFE_INTEGER
  expect(boundedSum(1, 2, -5)).toBe(-2)
  expect(boundedSum(most, most)).toBe(most)
  expect(boundedSum(-most, -most)).toBe(-most)
})
