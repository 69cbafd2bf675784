import { readDocument } from '@heng/intake/read-document'
import { readingShapes } from '@heng/statute/reading-shapes'
import { expect, test } from 'vitest'
import { sampleDocuments } from '../sample-region/sample-documents'
import { prepareAcceptance } from './prepare-acceptance'

const [text] = sampleDocuments({ size: 'small', planted: false }).filter(
  ({ layout }) => layout === 'disclosure',
)
const document = readDocument('说明.txt', new TextEncoder().encode(text?.content ?? ''), readingShapes)
const narratives = document.narratives.slice(0, 1).map((narrative) => ({ ...narrative, title: null }))
const given = { ...document, statements: [], targets: [], contents: [], narratives }

const prepare = (changed: typeof given, records: string) =>
  prepareAcceptance({ documents: [{ id: 'd', json: JSON.stringify(changed) }], records })

const existing = JSON.stringify(prepare(given, '[]').map(({ data }) => ({ id: 'r', data })))

const withTexts = (change: (text: string, at: number) => string, count?: number): typeof given => ({
  ...given,
  narratives: narratives.map((narrative) => ({
    ...narrative,
    paragraphs: narrative.paragraphs
      .slice(0, count)
      .map((paragraph, at) => ({ ...paragraph, text: change(paragraph.text, at) })),
  })),
})

test('a text without a title changes the one it is a later state of', () => {
  const [candidate] = prepare(
    withTexts((words, at) => (at === 0 ? '另一个开头' : words)),
    existing,
  )
  expect(candidate?.record).toBe('r')
  expect(candidate?.differences.length).toBeGreaterThan(0)
})

test('a note does not take the place of a description that has nothing in common with it', () => {
  expect(
    prepare(
      withTexts(() => '注：本目录不含涉密项目。', 1),
      existing,
    )[0]?.record,
  ).toBeNull()
})
