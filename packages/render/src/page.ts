import type { Severity } from '@heng/domain/finding'

/** A run of text, with what it is for those who see it. */
export type Run = { text: string; style?: 'strong' | 'quiet' | 'mark' }

/** One part of a page. Text is text: a renderer escapes it. */
export type Block =
  | { block: 'heading'; text: string }
  | { block: 'paragraph'; runs: readonly Run[] }
  | { block: 'list'; items: readonly string[] }
  | { block: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] }
  /** Parts that belong together and are not torn apart by a page break; `tone` colours its marks. */
  | { block: 'box'; tone: Severity | 'plain'; blocks: readonly Block[] }

/** A document to be read by people, in any format. */
export type Page = { title: string; blocks: readonly Block[] }
