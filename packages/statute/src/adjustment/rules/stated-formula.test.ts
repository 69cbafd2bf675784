import { expect, test } from 'vitest'
import { messagesOf, outcomeOf, sampleDocument, sampleStatement } from '../../statement/statement-sample'
import { statedFormula } from './stated-formula'

const document = (rows: [string, string, (1 | -1)?][], ...notes: string[]) =>
  sampleDocument({
    statements: [
      sampleStatement({
        kind: 'general-budget-adjustment',
        columns: ['approved'],
        notes,
        rows: rows.map(([name, amount, sign]) => ({
          side: 'revenue' as const,
          name,
          ...(sign ? { sign } : {}),
          values: [amount],
        })),
      }),
    ],
  })

const own = (total: string): [string, string][] => [
  ['可用财力', total],
  ['本级收入', '60'],
  ['上级补助收入', '40'],
]
const note = '说明：可用财力=本级收入+上级补助收入'

test.each([
  ['a stated formula holds', document(own('100'), note), []],
  ['it does not', document(own('90'), note), ['error @11,12,13']],
  [
    'a known identity: 上级补助收入 = 转移支付 − 上解支出',
    document([
      ['上级补助收入', '40'],
      ['转移支付', '50'],
      ['上解支出', '10', -1],
    ]),
    [],
  ],
  [
    'a known identity that fails',
    document([
      ['上级补助收入', '60'],
      ['转移支付', '50'],
      ['上解支出', '10', -1],
    ]),
    ['error @11,12,13'],
  ],
  [
    'a part that no row bears',
    document(own('90'), '可用财力=本级收入+调入资金'),
    ['未检查：没有能够对应公式各项的预算收支调整表'],
  ],
  [
    'rounding',
    document(
      [
        ['可用财力', '100.1'],
        ['本级收入', '60.0'],
        ['上级补助收入', '40.0'],
      ],
      note,
    ),
    ['hint /rounding@11,12,13'],
  ],
])('adjustment/stated-formula: %s', (_, given, expected) => {
  expect(outcomeOf(statedFormula, given)).toEqual(expected)
})

test('quotes the formula', () => {
  expect(messagesOf(statedFormula, document(own('90'), note))).toEqual([
    '按“可用财力=本级收入+上级补助收入”，approved的可用财力应为 100万元，表中为 90万元，相差 -10万元',
  ])
})
