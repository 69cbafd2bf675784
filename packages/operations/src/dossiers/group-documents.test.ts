import { expect, test } from 'vitest'
import { type DocumentNames, groupDocuments } from './group-documents'

type Case = [id: string, year: number | null, region: string | null, organization: string | null]

/** The ids of each group, and the groups' names. */
const grouped = (cases: readonly Case[]) => {
  const documents: (DocumentNames & { id: string })[] = cases.map(
    ([id, fiscalYear, region, organization]) => ({
      id,
      name: `${id}.txt`,
      fiscalYear,
      region,
      organization,
    }),
  )
  return groupDocuments(
    documents,
    (document) => document,
    ({ id }) => id,
  )
}
const ids = (cases: readonly Case[]): string[] =>
  grouped(cases).map(({ documents }) => documents.map(({ id }) => id).join(''))

test.each<[string, readonly Case[], readonly string[]]>([
  [
    'a region with and without its city',
    [
      ['a', 2024, '重庆市示例区', null],
      ['b', 2024, '示例区', null],
    ],
    ['ab'],
  ],
  [
    'a region and its own government',
    [
      ['a', 2024, '示例区', null],
      ['b', 2024, '示例区', '示例区人民政府'],
    ],
    ['ab'],
  ],
  [
    'an organization named like the region',
    [
      ['a', 2024, '某某市示例区', '示例区'],
      ['b', 2024, '示例区', null],
    ],
    ['ab'],
  ],
  [
    'another year',
    [
      ['a', 2024, '示例区', null],
      ['b', 2023, '示例区', null],
    ],
    ['a', 'b'],
  ],
  [
    'a department is not its region',
    [
      ['a', 2024, '示例区', null],
      ['b', 2024, '示例区', '示例区教育委员会'],
    ],
    ['a', 'b'],
  ],
  [
    'a department with and without its region in front',
    [
      ['a', 2024, '某某市示例区', '某某市示例区教育委员会'],
      ['b', 2024, '示例区', '教育委员会'],
      ['c', 2024, null, '示例区教育委员会'],
    ],
    ['abc'],
  ],
  [
    'two departments',
    [
      ['a', 2024, '示例区', '示例区教育委员会'],
      ['b', 2024, '示例区', '示例区民政局'],
    ],
    ['a', 'b'],
  ],
  [
    'the same department of two regions',
    [
      ['a', 2024, '甲区', '甲区民政局'],
      ['b', 2024, '乙区', '乙区民政局'],
    ],
    ['a', 'b'],
  ],
  [
    'no year joins the only year there is',
    [
      ['a', 2024, '示例区', null],
      ['b', null, '示例区', null],
    ],
    ['ab'],
  ],
  [
    'no year joins none of two',
    [
      ['a', 2024, '示例区', null],
      ['b', 2023, '示例区', null],
      ['c', null, '示例区', null],
    ],
    ['a', 'b', 'c'],
  ],
  [
    'an organization without region joins the only one',
    [
      ['a', null, null, '民政局'],
      ['b', 2024, '示例区', '示例区民政局'],
    ],
    ['ab'],
  ],
  [
    'nameless documents stay alone',
    [
      ['a', 2024, null, null],
      ['b', 2024, null, null],
    ],
    ['a', 'b'],
  ],
  [
    'full-width and spaced names',
    [
      ['a', 2024, '示例 区', '示例区民政局（本级）'],
      ['b', 2024, '示例区', '示例区民政局(本级)'],
    ],
    ['ab'],
  ],
  [
    'a development zone and its committee',
    [
      ['a', 2024, '某某市示例经济开发区', null],
      ['b', 2024, '示例经济开发区', '示例经济开发区管理委员会'],
    ],
    ['a', 'b'],
  ],
])('%s', (_, cases, expected) => {
  expect(ids(cases)).toEqual(expected)
})

test('keys stay the same whatever else is imported, and are unique', () => {
  const alone = grouped([['a', 2024, '某某市示例区', null]])
  const among = grouped([
    ['b', 2024, '示例区', '民政局'],
    ['a', 2024, '示例区', null],
    ['c', null, null, null],
  ])
  expect(among[1]?.key).toBe(alone[0]?.key)
  expect(new Set(among.map(({ key }) => key)).size).toBe(3)
})

test('a dossier is called by the fullest name, or by its file', () => {
  const names = grouped([
    ['a', 2024, '示例区', null],
    ['b', 2024, '某某市示例区', null],
    ['c', null, null, null],
  ])
  expect(names.map(({ name }) => name)).toEqual(['某某市示例区 2024 年度', 'c.txt'])
})
