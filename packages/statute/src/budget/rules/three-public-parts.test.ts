import { expect, test } from 'vitest'
import { outcomeOf, sampleDocument, sampleStatement } from '../../statement/statement-sample'
import { threePublicParts } from './three-public-parts'

const columns = ['total', 'abroad', 'vehicleSubtotal', 'vehiclePurchase', 'vehicleRunning', 'reception']

test.each([
  ['adds up', columns, ['36.50', '0', '6.50', '0', '6.50', '30.00'], []],
  ['the total is wrong', columns, ['40.00', '0', '6.50', '0', '6.50', '30.00'], ['error @11,11,11,11']],
  ['the vehicles are wrong', columns, ['37.50', '0', '7.50', '0', '6.50', '30.00'], ['error @11,11,11']],
  ['rounding', columns, ['36.51', '0', '6.50', '0', '6.50', '30.00'], ['hint /rounding@11,11,11,11']],
  [
    'purchase and running without their subtotal',
    ['total', 'abroad', 'vehiclePurchase', 'vehicleRunning', 'reception'],
    ['10.00', '1.00', '2.00', '3.00', '5.00'],
    ['error @11,11,11,11,11'],
  ],
])('budget/three-public-parts: %s', (_, keys, values, expected) => {
  const statement = sampleStatement({
    kind: 'three-public',
    columns: keys.map((key) => `current.${key}`),
    rows: [['合计', ...values]],
  })
  expect(outcomeOf(threePublicParts, sampleDocument({ statements: [statement] }))).toEqual(expected)
})

test('without the table', () => {
  expect(outcomeOf(threePublicParts, sampleDocument({}))).toEqual(['未检查：没有带合计栏的“三公”经费表'])
})
