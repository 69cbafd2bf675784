import { expect, test } from 'vitest'
import { isWebPage, readHtmlPage } from './html-page'

const page = (body: string): ReturnType<typeof readHtmlPage> =>
  readHtmlPage('a', `<!DOCTYPE html><html><body>${body}</body></html>`)

test.each([
  ['<!doctype html><html>', true],
  ['<html xmlns:o="urn:schemas-microsoft-com:office:office">', true],
  ['<meta charset="utf-8"><table>', true],
  ['<table><tr><td>甲</td></tr></table>', false],
  ['示例区', false],
])('%s is a page: %s', (content, expected) => {
  expect(isWebPage(content)).toBe(expected)
})

test('paragraphs, list items and rows are lines; scripts, styles and hidden parts are not', () => {
  const source = page(
    '<script>alert("甲")</script><style>p{}</style><h1>部门预算</h1><p>一&nbsp;二&ge;三</p><div style="display:none"><div>看不见</div>也不</div><ol><li>甲</li><li>乙</li></ol><table><tr><td>科目</td><td>金额</td></tr></table>',
  )
  expect(source.rawLines).toEqual(['部门预算', '一\u00a0二≥三', '1. 甲', '2. 乙', '科目\t金额'])
  expect(source.format).toBe('html')
})

test('spans keep the columns and say what reaches down', () => {
  const source = page(
    '<table><tr><td rowspan="2">教委</td><td colspan="2">预算</td></tr><tr><td>1</td><td>2</td></tr></table>',
  )
  const [grid] = source.blocks
  const rows =
    grid?.kind === 'grid'
      ? grid.rows.map(({ cells }) => cells.map(({ text, above }) => text || `(${above ?? ''})`))
      : []
  expect(rows).toEqual([
    ['教委', '预算', '()'],
    ['(教委)', '1', '2'],
  ])
})

test('tags that never close, or close twice, lose nothing', () => {
  expect(page('<table><tr><td>甲<td>乙<tr><td>丙</table></td></table><p>丁').rawLines).toEqual([
    '甲\t乙',
    '丙\t',
    '丁',
  ])
})
