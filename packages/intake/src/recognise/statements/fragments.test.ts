import type { RowLabelShape } from '@heng/domain/shapes/table-shape'
import { expect, it } from 'vitest'
import type { Fragment } from './fragments'
import { distribute } from './fragments'

const labels: RowLabelShape[] = [
  { field: 'project', titles: ['项目名称'] },
  { field: 'department', titles: ['主管部门'], organization: true },
]
const fragment = (text: string, line: number): Fragment => ({
  text,
  line,
  width: text.length * 2,
  opensLine: true,
  closesLine: true,
  coded: false,
})
const learnt = {
  widest: new Map([
    ['project', 20],
    ['department', 12],
  ]),
  organizations: new Set<string>(),
}

it('tells a wrapped project name from the wrapped department behind it', () => {
  const pieces = ['示例区老旧小区管网改造', '工程', '区住房城乡建', '委'].map(fragment)
  const groups = distribute(pieces, labels, learnt, () => null)
  expect(groups.map((group) => group.map((piece) => piece.text).join(''))).toEqual([
    '示例区老旧小区管网改造工程',
    '区住房城乡建委',
  ])
})

it('keeps every piece of a line that is no row', () => {
  const pieces = Array.from({ length: 60 }, (_, at) => fragment(`词${at}`, at))
  expect(distribute(pieces, labels, learnt, () => null).flat()).toHaveLength(60)
})
