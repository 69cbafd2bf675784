import { performanceUnits } from '@heng/statute/parameters/performance-units'
import { expect, test } from 'vitest'
import { fillInTemplate } from './fill-in-template'
import type { TemplateManifest } from './template-manifest'
import { templatePlan } from './template-plan'
import { unitSuggestions } from './words'

const request = { organization: '109-示例区教育委员会', fiscalYear: 2026, records: [] }

test('the same request gives the same bytes', async () => {
  expect(await fillInTemplate(request)).toEqual(await fillInTemplate(request))
})

const manifest: TemplateManifest = {
  version: 1,
  organization: '109-示例区教育委员会',
  fiscalYear: 2026,
  amountUnit: '万元',
  title: null,
  fields: ['name', 'department', 'budget.total', 'goal', 'period.start', 'period.end', 'seq'],
  columns: ['level1', 'level2', 'name', 'operator', 'value', 'unit', 'weight', 'core'],
  printedFields: [],
  forms: [],
  spareForms: 1,
}

test('cells keep their meaning: templates that are out with the units would no longer be read', () => {
  const [form] = templatePlan(manifest).forms
  expect(Object.fromEntries([...(form?.inputs ?? [])].slice(0, 9))).toEqual({
    '4:3': 'fields/name',
    '4:6': 'fields/department',
    '5:3': 'fields/period.start',
    '5:6': 'fields/period.end',
    '6:3': 'fields/budget.total',
    '6:6': 'fields/seq',
    '7:3': 'fields/goal',
    '9:2': 'indicators/spare1/level1',
    '9:3': 'indicators/spare1/level2',
  })
})

test('level 2 follows level 1 of its row, weights are summed over every row', () => {
  const [form] = templatePlan(manifest).forms
  const level2 = form?.sheet.cells.find(({ row, column }) => row === 9 && column === 3)
  expect(level2?.choice).toMatchObject({ kind: 'list', from: expect.stringContaining('MATCH($B9,') })
  const sum = form?.sheet.cells.find(
    ({ value }) => typeof value === 'object' && value?.formula.includes('SUM'),
  )
  expect(sum?.value).toEqual({ formula: 'IF(COUNT($H$9:$H$20)=0,"",ROUND(SUM($H$9:$H$20),6))', result: '' })
})

test('no suggested unit is one that the rules object to', () => {
  const [{ value }] = performanceUnits
  expect(unitSuggestions.filter((unit) => value.noun.test(unit) || value.slash.test(unit))).toEqual([])
})
