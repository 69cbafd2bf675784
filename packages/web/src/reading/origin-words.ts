import type { LineOrigin } from '@heng/domain/origin'

/**
 * Where a line stands in the file it was read from, in words: "表一 第 18 行", "表一 第 18 行 C 列" for one cell,
 * "第 4 页". Null for plain text, whose lines are their own.
 */
export const originWords = (origin: LineOrigin | undefined, cell?: number): string | null => {
  if (!origin) return null
  switch (origin.kind) {
    case 'sheet': {
      const column = cell === undefined ? undefined : origin.columns[cell]
      return `${origin.sheet} 第 ${origin.row} 行${column ? ` ${column} 列` : ''}${origin.hidden ? '（隐藏）' : ''}`
    }
    case 'paragraph':
      return `第 ${origin.paragraph} 段`
    case 'table-row': {
      const column = cell === undefined ? undefined : origin.columns[cell]
      return `第 ${origin.table} 个表格 第 ${origin.row} 行${column ? ` 第 ${column} 列` : ''}`
    }
    case 'page':
      return `第 ${origin.page} 页`
  }
}
