import { expect, test } from 'vitest'
import { messagesOf, outcomeOf, sampleDocument, sampleStatement } from '../../statement/statement-sample'
import { capitalInBasic } from './capital-in-basic'

const document = (...rows: [string, string][]) =>
  sampleDocument({
    statements: [sampleStatement({ kind: 'basic-expenditure-by-economic', columns: ['total'], rows })],
  })

test.each([
  ['310 is', document(['310 资本性支出', '9'], ['31002 办公设备购置', '9']), []],
  [
    '309 is not',
    document(['309 资本性支出（基本建设）', '9'], ['30902 办公设备购置', '9']),
    ['warning @11,12'],
  ],
  ['printed but empty', document(['309 资本性支出（基本建设）', '']), []],
  ['no table', sampleDocument({}), ['未检查：没有一般公共预算基本支出表']],
])('budget/capital-in-basic: %s', (_, given, expected) => {
  expect(outcomeOf(capitalInBasic, given)).toEqual(expected)
})

test('names the items', () => {
  expect(
    messagesOf(capitalInBasic, document(['309 资本性支出（基本建设）', '9'], ['30902 办公设备购置', '9'])),
  ).toEqual(['基本支出中列有“309 资本性支出（基本建设）、30902 办公设备购置”9万元'])
})
