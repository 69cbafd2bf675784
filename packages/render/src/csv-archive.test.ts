import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { publication } from './cases'
import { renderCsvArchive, tableCount } from './csv-archive'

test('every table has a file of its own, in order, and no word is left out', () => {
  const files = unzipSync(renderCsvArchive(publication))
  const names = Object.keys(files)
  expect(names).toEqual([...names].sort())
  expect(names.filter((name) => !name.endsWith(' 文字.csv'))).toHaveLength(tableCount(publication))
  for (const content of Object.values(files)) expect(strFromU8(content)).toContain('数据摘要')
  const all = Object.values(files)
    .map((content) => strFromU8(content))
    .join('')
  for (const { blocks } of publication.sections)
    for (const block of blocks) if (block.block === 'heading') expect(all).toContain(block.text)
})

test('the same document gives the same bytes, and names are safe', () => {
  expect(renderCsvArchive(publication)).toEqual(renderCsvArchive(publication))
  const [first] = publication.sections
  const table = { block: 'table', title: '收入/支出: *', columns: [], header: [], rows: [] } as const
  const named = first ? { ...publication, sections: [{ ...first, blocks: [table] }] } : publication
  expect(Object.keys(unzipSync(renderCsvArchive(named)))).toEqual(['01 收入 支出.csv'])
})

test('every file but one that begins with its own title carries the head of the document', () => {
  const head = ['示例区教育委员会2026年部门预算', '编制单位：201-示例区教育委员会']
  const files = Object.values(
    unzipSync(renderCsvArchive({ ...publication, meta: { ...publication.meta, head } })),
  )
  const begins = files.map((content) => strFromU8(content).includes(head[0] ?? ''))
  expect(begins.length).toBeGreaterThan(1)
  expect(begins.slice(1)).toEqual(begins.slice(1).map(() => true))
})
