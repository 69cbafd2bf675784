import { expect, test } from 'vitest'
import type { Block, Section } from './document'
import { pagedBlocks, printedSections } from './paging'

const heading = (text: string): Block => ({ block: 'heading', level: 1, text })
const contents: Block = { block: 'contents', title: '目录', levels: 1 }
const pageBreak: Block = { block: 'page-break' }

const sectionOf = (blocks: readonly Block[]): Section => ({
  orientation: 'portrait',
  pageNumbers: 'none',
  blocks,
})

test('breaks at the ends or next to one another leave no empty page, contents stand alone', () => {
  const blocks = [
    pageBreak,
    heading('a'),
    pageBreak,
    pageBreak,
    heading('b'),
    contents,
    pageBreak,
    heading('c'),
    heading('d'),
    pageBreak,
  ]
  expect(pagedBlocks(sectionOf(blocks)).map(({ block, breakBefore }) => [block.block, breakBefore])).toEqual([
    ['heading', false],
    ['heading', true],
    ['contents', true],
    ['heading', true],
    ['heading', false],
  ])
})

test('a section without anything is no page', () => {
  const sections = [sectionOf([]), sectionOf([pageBreak]), sectionOf([heading('a')])]
  expect(printedSections({ title: '', language: 'zh-CN', meta: { dataHash: '' }, sections })).toEqual([
    sections[2],
  ])
})
