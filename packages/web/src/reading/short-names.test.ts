import { expect, it } from 'vitest'
import { shortNames } from './short-names'

it('leaves away the year and office that the names begin with', () => {
  expect(
    shortNames([
      '2024年示例区教育委员会收支总表',
      '2024年示例区教育委员会收入总表',
      '2024年示例区教育委员会支出总表',
    ]),
  ).toEqual(['收支总表', '收入总表', '支出总表'])
})

it('keeps a name whole that begins otherwise or would be left empty', () => {
  expect(
    shortNames(['示例区教育局收支总表', '示例区教育局收入总表', '示例区教肓局支出总表', '示例区教育局']),
  ).toEqual(['收支总表', '收入总表', '示例区教肓局支出总表', '示例区教育局'])
})

it.each([
  [['部门收支总表', '部门收入总表', '部门支出总表']],
  [['示例区教育委员会收支总表', '示例区教育委员会收入总表']],
  [['校园安全', '城乡环境', '社区运转']],
])('keeps %j as they are', (names) => {
  expect(shortNames(names)).toEqual(names)
})
