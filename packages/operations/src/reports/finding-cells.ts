import type { Finding } from '@heng/domain/finding'
import type { Cell, Row } from '@heng/render/document'
import { figuresOf } from './wording'

/** A cell of words in a table of findings. */
export const wordsCell = (words: string, more: Partial<Pick<Cell, 'align' | 'rowSpan'>> = {}): Cell => ({
  kind: 'text',
  text: words,
  ...more,
})

export const headerRow = (titles: readonly string[]): Row => ({
  cells: titles.map((title) => wordsCell(title, { align: 'center' })),
})

/** What is wrong, the figures, and what mends it, a line each. */
export const messageCell = ({
  message,
  facts,
  remedy,
}: Pick<Finding, 'message' | 'facts' | 'remedy'>): Cell => {
  const figures = figuresOf(facts)
  return wordsCell(
    [message, ...(figures === '' ? [] : [figures]), ...(remedy === null ? [] : [`处理：${remedy}`])].join(
      '\n',
    ),
  )
}

/** Rows of findings by group; those of one group share a cause, and its number. */
export const numberedRows = <F>(
  groups: readonly (readonly F[])[],
  cellsOf: (finding: F) => readonly Cell[],
): Row[] =>
  groups.flatMap((group, number) =>
    group.map((finding, at): Row => {
      const span = group.length > 1 ? { rowSpan: group.length } : {}
      const first = at === 0 ? [wordsCell(String(number + 1), { align: 'center', ...span })] : []
      return { cells: [...first, ...cellsOf(finding)] }
    }),
  )
