import type { HengDocument } from '@heng/domain/records/document'
import { readDocument } from '@heng/intake/read-document'
import { readingShapes } from '@heng/statute/reading-shapes'
import { expect, test } from 'vitest'
import { sampleDocuments } from '../sample-region/sample-documents'
import { printDocument } from './print-document'
import { renderFile } from './render-file'
import { renderKinds } from './render-kinds'

const documents: HengDocument[] = sampleDocuments({ size: 'small' }).map(({ name, content }) =>
  readDocument(name, new TextEncoder().encode(content), readingShapes),
)
const at = (index: number): HengDocument => {
  const document = documents[index]
  if (!document) throw new Error(`no sample document ${index}`)
  return document
}
const [adjustment, volume, disclosure, levelOne] = [at(0), at(1), at(2), at(4)]
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

test.each(['xlsx', 'docx', 'pdf', 'html', 'csv', 'json'] as const)(
  'the same records give the same bytes as %s',
  async (format) => {
    const request = { as: 'disclosure', format } as const
    const [first, second] = [await renderFile([disclosure], request), await renderFile([disclosure], request)]
    expect(first.length).toBeGreaterThan(1000)
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  },
)

test('csv is one file, or an archive where one is asked for', async () => {
  const request = { as: 'statements', format: 'csv' } as const
  const starts = async (records: readonly HengDocument[], archive?: 'always' | 'several'): Promise<string> =>
    text((await renderFile(records, { ...request, ...(archive ? { archive } : {}) })).slice(0, 2))
  const [statement] = disclosure.statements
  const single = { ...disclosure, statements: statement ? [statement] : [] }
  expect(await starts([disclosure], 'several')).toBe('PK')
  expect(await starts([disclosure])).not.toBe('PK')
  expect(await starts([single], 'several')).not.toBe('PK')
  expect(await starts([single], 'always')).toBe('PK')
})

test('every kind says the hash of its records, and it changes with them', () => {
  const hashes = documents.map(
    (document) => printDocument([document], { as: 'statements', paged: false }).meta.dataHash,
  )
  expect(new Set(hashes).size).toBe(documents.length)
  for (const as of ['volume', 'findings'] as const)
    expect(printDocument([volume], { as, paged: true }).meta.dataHash).toBe(hashes[1])
})

test('a volume has its cover as printed, notes, contents, catalogue and a form a page', () => {
  const { sections } = printDocument([volume], { as: 'volume', paged: true })
  const blocks = sections.flatMap((section) => section.blocks)
  expect(blocks[0]).toMatchObject({
    block: 'cover',
    marks: ['预算报告', '附件（五）'],
    imprint: ['2024年3月'],
  })
  expect(blocks.filter(({ block }) => block === 'contents')).toHaveLength(1)
  const forms = blocks.filter((block) => block.block === 'table' && block.header.length === 0)
  expect(forms).toHaveLength(volume.targets.length)
})

test('a volume in another template prints its columns', async () => {
  const csv = text(await renderFile([volume], { as: 'volume', format: 'csv', template: 'level-one' }))
  expect(csv).toContain('一级指标,二级指标,三级指标,计量单位,指标性质,指标值,权重(%),是否核心指标')
})

test('contents without pages are printed as they were read', async () => {
  const csv = text(await renderFile([levelOne], { as: 'volume', format: 'csv' }))
  expect(csv).toContain('序号,项目名称,主管部门,页码')
})

test('an adjustment numbers its tables', () => {
  const { sections } = printDocument([adjustment], { as: 'adjustment', paged: false })
  const numbers = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.block === 'table' && block.number?.startsWith('附表') ? [block.number] : [],
    ),
  )
  expect(numbers).toEqual(['附表1', '附表2', '附表3', '附表4', '附表5'])
})

test('the review says what was found, by department, with room for the answer', async () => {
  const html = text(await renderFile([volume], { as: 'findings', format: 'html' }))
  for (const word of ['审核意见', '部门说明', '依据', '位置', '总体（']) expect(html).toContain(word)
})

test('every kind can be asked of every document, or is refused', async () => {
  for (const document of documents)
    for (const as of Object.keys(renderKinds) as (keyof typeof renderKinds)[])
      if (as === 'statements' && document.statements.length === 0)
        await expect(renderFile([document], { as, format: 'html' })).rejects.toThrow('没有可以输出的内容')
      else expect((await renderFile([document], { as, format: 'html' })).length).toBeGreaterThan(500)
})
