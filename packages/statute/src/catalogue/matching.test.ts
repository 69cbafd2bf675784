import { viewOf } from '@heng/engine/view'
import { expect, test } from 'vitest'
import { sampleCatalogue, sampleEdition, type SampleEntry } from '../target-sample'
import { cataloguesOf, entryLabel, entryRoot, entrySpot, formSpotOf, withoutCatalogue } from './matching'

const entry = (seq: number, name: string, department: string | null = null): SampleEntry => ({
  seq,
  name,
  department,
  amount: null,
})

const matchesOf = (...given: Parameters<typeof sampleCatalogue>) =>
  cataloguesOf(viewOf(sampleCatalogue(...given))).flatMap(({ entries }) =>
    entries.map(({ form }) => form?.record.place.line ?? null),
  )

test('entries of one name go to the forms of their departments', () => {
  const lines = matchesOf(
    [entry(1, '保洁专项', '101-示例区甲镇人民政府'), entry(2, '保洁专项', '102-示例区乙镇人民政府')],
    [
      { name: '保洁专项', department: '102-示例区乙镇人民政府' },
      { name: '保洁专项', department: '101-示例区甲镇人民政府' },
    ],
  )
  expect(lines).toEqual([101, 1])
})

test('among equals the number decides', () => {
  const lines = matchesOf(
    [entry(2, '保洁专项')],
    [
      { name: '保洁专项', seq: 1 },
      { name: '保洁专项', seq: 2 },
    ],
  )
  expect(lines).toEqual([101])
})

test('a similar name serves when nothing else does', () => {
  const lines = matchesOf(
    [entry(1, '社区组织运作'), entry(2, '保洁专项')],
    [{ name: '社区组织运转' }, { name: '保洁专项' }],
  )
  expect(lines).toEqual([1, 101])
})

test('a table of chapters is no catalogue', () => {
  const view = viewOf(
    sampleCatalogue(
      [entry(1, '部门概况'), entry(2, '收支情况'), entry(3, '名词解释')],
      [{ name: '保洁专项' }],
    ),
  )
  expect(cataloguesOf(view)).toEqual([])
  expect(withoutCatalogue(view)).toBe('没有与目录对应的绩效目标表')
  expect(withoutCatalogue(viewOf(sampleEdition([{}])))).toBe('没有项目目录')
})

test('spots and words of a match', () => {
  const view = viewOf(sampleCatalogue([entry(7, '保洁专项')], [{ name: '保洁专项' }]))
  const [catalogue] = cataloguesOf(view)
  const [matched] = catalogue?.entries ?? []
  if (!matched?.form) throw new Error('a match was expected')
  expect(entryLabel(matched)).toBe('第 7 项“保洁专项”')
  expect(entryRoot(matched)).toBe('示例.txt:501/目录')
  expect(entrySpot(matched, 'name').place).toEqual({ line: 501, cell: 1 })
  expect(entrySpot(matched, 'amount').place).toEqual({ line: 501 })
  expect(formSpotOf(matched.form, 'name').place).toEqual({ line: 2 })
  expect(cataloguesOf(view)).toBe(cataloguesOf(view))
})
