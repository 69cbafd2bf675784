import { extractOf } from '@heng/intake/extract'
import { readDocument } from '@heng/intake/read-document'
import { readingShapes } from '@heng/statute/reading-shapes'

/** The extract of a text given line by line, read with the real definitions. */
export const readLines = (lines: readonly string[]) =>
  extractOf(readDocument('示例.txt', new TextEncoder().encode(lines.join('\n')), readingShapes))

type Table = ReturnType<typeof readLines>['tables'][number]

/** A row as one line: side, level, code, name and the printed values in column order. */
export const rowsOf = (table: Table | undefined): string[] =>
  (table?.rows ?? []).map((row) =>
    [
      row.side?.slice(0, 3) ?? '',
      row.level,
      row.code ?? '',
      row.name ?? '',
      ...Object.values(row.values).map((value) => value ?? '·'),
    ].join(' '),
  )
