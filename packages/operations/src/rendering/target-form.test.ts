import { readDocument } from '@heng/intake/read-document'
import type { PerformanceTarget } from '@heng/domain/records/performance-target'
import type { Cell, Table } from '@heng/render/document'
import { readingShapes } from '@heng/statute/reading-shapes'
import { expect, test } from 'vitest'
import { layoutFor, templates } from './form-layout'
import { targetForm } from './target-form'
import { sampleDocuments } from '../sample-region/sample-documents'

const formOf = (layout: string): PerformanceTarget => {
  const document = sampleDocuments({ size: 'small', planted: false }).find((one) => one.layout === layout)
  const { targets } = readDocument(
    '示例.txt',
    new TextEncoder().encode(document?.content ?? ''),
    readingShapes,
  )
  const form = targets.find(({ scope }) => scope === 'project')
  if (!form) throw new Error(`no form in ${layout}`)
  return form
}

const shown = (cell: Cell): string =>
  cell.kind === 'empty' ? '' : cell.kind === 'amount' || cell.kind === 'integer' ? cell.value : cell.text
const labelsOf = (table: Table): string[] =>
  table.rows.flatMap(({ cells }) => cells.filter(({ label }) => label).map(shown))
const printed = (form: PerformanceTarget, template?: string): Table =>
  targetForm(form, { layout: layoutFor(form, template), titled: template !== undefined, outlineText: null })

/** Every row fills the columns of the form exactly, cells reaching down counted. */
const widths = ({ rows, columns }: Table): Set<number> => {
  const taken = rows.map(() => 0)
  rows.forEach(({ cells }, at) => {
    for (const { colSpan = 1, rowSpan = 1 } of cells)
      for (let down = 0; down < rowSpan; down += 1) taken[at + down] = (taken[at + down] ?? 0) + colSpan
  })
  return new Set(taken.map((width) => width - columns.length))
}

test.each([
  ['volume', ['指标名称', '指标性质', '指标值', '计量单位', '指标权重(%)', '是否核心']],
  ['committee', ['指标名称', '指标权重', '指标性质', '指标值', '计量单位', '是否核心']],
  [
    'levelOne',
    ['一级指标', '二级指标', '三级指标', '计量单位', '指标性质', '指标值', '权重(%)', '是否核心指标'],
  ],
  ['disclosure', ['一级指标', '二级指标', '三级指标', '指标值']],
  ['adjustment', ['指标类型', '指标名称', '指标性质', '指标值', '计量单位', '指标说明']],
])('a form of layout %s is printed in the layout it came in', (layout, columns) => {
  const table = printed(formOf(layout))
  const labels = labelsOf(table)
  expect(labels.slice(-columns.length)).toEqual(columns)
  expect(widths(table)).toEqual(new Set([0]))
})

test.each(templates.map(({ template }) => template))('every form fits the template %s', (template) => {
  for (const layout of ['volume', 'committee', 'levelOne', 'disclosure', 'adjustment'])
    expect(widths(printed(formOf(layout), template))).toEqual(new Set([0]))
})

test('what stands above and below a form stands there again', () => {
  const form = formOf('volume')
  expect(printed(form)).toMatchObject({
    number: '序号：1',
    title: form.title,
    rightNote: '单位：万元',
    notes: [`联系人：${form.contact?.value ?? ''}`, `联系电话：${form.phone?.value ?? ''}`],
  })
})

test('a field that the layout does not know is printed with its usual label', () => {
  const form = { ...formOf('volume'), executionWeight: { value: '10', place: { line: 1 } } }
  expect(labelsOf(printed(form))).toContain('预算执行率权重')
})

test('an unknown template is refused', () => {
  expect(() => layoutFor(formOf('volume'), 'none')).toThrow('没有版式 none')
})
