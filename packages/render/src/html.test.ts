import { expect, test } from 'vitest'
import type { Block, PrintDocument } from './document'
import { renderHtml } from './html'

const words = '<script>alert("1")</script>&\''

const pageOf = (title: string, blocks: readonly Block[]): PrintDocument => ({
  title,
  language: 'zh-CN',
  meta: { dataHash: 'f00d' },
  sections: [{ orientation: 'portrait', pageNumbers: 'none', blocks }],
})

test('no text of a page is markup, wherever it stands', () => {
  const html = renderHtml(
    pageOf(words, [
      { block: 'cover', marks: [words], title: [words], subtitle: [words], imprint: [words] },
      { block: 'title', lines: [words], note: words },
      { block: 'heading', level: 1, text: words },
      {
        block: 'paragraph',
        runs: [{ text: words }, { text: words, style: 'strong' }, { text: words, style: 'mark' }],
      },
      { block: 'list', items: [words] },
      { block: 'contents', title: words, levels: 1 },
      {
        block: 'table',
        number: words,
        title: words,
        subtitle: words,
        leftNote: words,
        rightNote: words,
        columns: [{ key: 'a', weight: 1, kind: 'text' }],
        header: [{ cells: [{ kind: 'text', text: words }] }],
        rows: [{ cells: [{ kind: 'code', text: words }] }],
        notes: [words],
        emptyStatement: words,
      },
      {
        block: 'box',
        tone: 'error',
        blocks: [{ block: 'paragraph', runs: [{ text: words, style: 'quiet' }] }],
      },
    ]),
  )
  expect(html).not.toMatch(/<script|<\/script/i)
  expect(html.match(/&lt;script&gt;alert\(&quot;1&quot;\)&lt;\/script&gt;&amp;&#39;/g)).toHaveLength(24)
})

test('a page needs nothing beside itself', () => {
  expect(renderHtml(pageOf('一页', []))).not.toMatch(/https?:|<link|<img|@import|url\(/)
})
