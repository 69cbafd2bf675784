import { expect, test } from 'vitest'
import { htmlOf } from './html'
import type { Block } from './page'

const hostile = '<script>alert("1")</script>&\''

test('no text of a page is markup, wherever it stands', () => {
  const blocks: Block[] = [
    { block: 'heading', text: hostile },
    {
      block: 'paragraph',
      runs: [{ text: hostile }, { text: hostile, style: 'strong' }, { text: hostile, style: 'mark' }],
    },
    { block: 'list', items: [hostile] },
    { block: 'table', head: [hostile], rows: [[hostile]] },
    {
      block: 'box',
      tone: 'error',
      blocks: [{ block: 'paragraph', runs: [{ text: hostile, style: 'quiet' }] }],
    },
  ]
  const html = htmlOf({ title: hostile, blocks })
  expect(html).not.toMatch(/<script|<\/script/i)
  expect(html.match(/&lt;script&gt;alert\(&quot;1&quot;\)&lt;\/script&gt;&amp;&#39;/g)).toHaveLength(10)
})

test('a page needs nothing beside itself', () => {
  expect(htmlOf({ title: '一页', blocks: [] })).not.toMatch(/https?:|<link|<img|@import|url\(/)
})
