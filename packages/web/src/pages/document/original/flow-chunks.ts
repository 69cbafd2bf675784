import type { FlowLook, LookBlock, TableLook } from '@heng/domain/original-look'

/** A stretch of a document that is drawn as one: a paragraph, or rows of a table that no cell reaches out of. */
export type FlowChunk =
  | { kind: 'block'; block: LookBlock }
  | { kind: 'rows'; table: TableLook; from: number; to: number }

/** How many rows are drawn together, unless a merged cell holds more together. */
const rowsTogether = 24

const tableChunks = (table: TableLook): FlowChunk[] => {
  const chunks: FlowChunk[] = []
  let from = 0
  let reach = 0
  table.rows.forEach(({ cells }, at) => {
    reach = Math.max(reach, at + 1, ...cells.map(({ rowSpan }) => at + rowSpan))
    const isLast = at === table.rows.length - 1
    if (!isLast && (reach > at + 1 || at + 1 - from < rowsTogether)) return
    chunks.push({ kind: 'rows', table, from, to: at + 1 })
    from = at + 1
  })
  return chunks
}

/** Cuts a document into stretches that are drawn only when they come near the view. */
export const flowChunks = ({ blocks, tables }: FlowLook): FlowChunk[] =>
  blocks.flatMap((block): FlowChunk[] => {
    const table = block.kind === 'table' ? tables[block.table] : undefined
    return table ? tableChunks(table) : [{ kind: 'block', block }]
  })

/** Which stretch holds each line; those of tables in cells are with the cell. */
export const chunkOfLines = (
  chunks: readonly FlowChunk[],
  tables: FlowLook['tables'],
): Map<number, number> => {
  const found = new Map<number, number>()
  const addRows = (table: TableLook, from: number, to: number, chunk: number): void => {
    for (const { line, cells } of table.rows.slice(from, to)) {
      if (line !== null) found.set(line, chunk)
      for (const { blocks } of cells) for (const block of blocks) addBlock(block, chunk)
    }
  }
  const addBlock = (block: LookBlock, chunk: number): void => {
    if (block.kind === 'table') {
      const table = tables[block.table]
      if (table) addRows(table, 0, table.rows.length, chunk)
    } else if (block.lines)
      for (let line = block.lines[0]; line <= block.lines[1]; line += 1) found.set(line, chunk)
  }
  chunks.forEach((chunk, at) => {
    if (chunk.kind === 'rows') addRows(chunk.table, chunk.from, chunk.to, at)
    else addBlock(chunk.block, at)
  })
  return found
}
