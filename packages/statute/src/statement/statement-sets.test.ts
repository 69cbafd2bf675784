import { viewOf } from '@heng/engine/view'
import { expect, test } from 'vitest'
import { sampleDocument, sampleStatement } from './statement-sample'
import { kindsMissing, statementSets } from './statement-sets'

const table = (kind: string, name?: string) =>
  sampleStatement({
    kind,
    columns: ['total'],
    rows: [['合计', '1']],
    organization: name === undefined ? null : { code: null, name },
  })
const view = (...documents: ReturnType<typeof table>[][]) =>
  viewOf({
    fiscalYear: 2024,
    region: null,
    organization: null,
    documents: documents.map((statements, at) => sampleDocument({ source: `${at}.txt`, statements })),
  })
const shape = (given: ReturnType<typeof view>) =>
  statementSets(given).map(({ statements }) => statements.map(({ record }) => record.kind).join('+'))

test.each([
  ['one set over two documents', view([table('a')], [table('b')]), ['a+b']],
  ['a set for each document', view([table('a'), table('b')], [table('a')]), ['a+b', 'a']],
  ['a set for each organization', view([table('a', '甲'), table('a', '乙'), table('b', '乙')]), ['a', 'a+b']],
])('%s', (_, given, expected) => {
  expect(shape(given)).toEqual(expected)
})

test('what cannot be told apart is not given', () => {
  const [set] = statementSets(view([table('a'), table('a'), table('b')]))
  expect(set?.of('a')).toBeNull()
  expect(set?.of('b')).not.toBeNull()
})

test('names what is missing', () => {
  expect(kindsMissing(view([table('a')]), { a: '甲表', b: '乙表' })).toBe('没有（或不能确定唯一的）乙表')
  expect(kindsMissing(view([table('a'), table('b')]), { a: '甲表', b: '乙表' })).toBeNull()
})
