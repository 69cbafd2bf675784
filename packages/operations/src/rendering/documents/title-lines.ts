import { fold } from '@heng/domain/fold'
import type { HengDocument } from '@heng/domain/records/document'
import { coverWords } from './source-headings'

/** Words of a draft and of papers that stay inside, which nothing published may carry. */
const inside =
  /[（(]\s*(?:草案|讨论稿|送审稿|征求意见稿|内部资料[^）)]*)\s*[）)]|内部资料\s*(?:妥善保管|注意保存)?/gu

/** The title of what is published. */
export const publishedTitleLines = (document: HengDocument): string[] =>
  titleLines(document)
    .map((line) => line.replace(inside, '').trim())
    .filter((line) => line !== '')

/**
 * The title of a document: broken as its source breaks it, otherwise before its year; the file's name where it has
 * none.
 */
export const titleLines = (document: HengDocument): string[] => {
  const { title, source } = document
  if (title === null) return [source.replace(/\.[^.]*$/, '')]
  const printed = coverWords(document).title
  if (fold(printed.join('')) === fold(title)) return printed
  const year = /20\d\d\s*年(?:度)?/.exec(title)
  if (!year || title.length < 16) return [title]
  const before = title.slice(0, year.index).trim()
  return before === '' ? [title] : [before, title.slice(year.index).trim()]
}
