import { exampleTarget } from '@heng/domain/editing/example-records'
import { expect, it } from 'vitest'
import { formRows } from './form-layout'

const labels = (noted: readonly string[]): string[] =>
  formRows(exampleTarget({ printedFields: ['name', 'overview'] }), new Set(noted)).flatMap((row) =>
    row.map(({ label }) => label),
  )

it('shows what the form prints, and the empty field that something is said of', () => {
  expect(labels([])).toEqual(['项目名称', '项目概况'])
  expect(labels(['fields/goal', 'fields/phone', 'indicators/i1/weight'])).toEqual([
    '项目名称',
    '联系电话',
    '项目概况',
    '当年绩效目标',
  ])
})
