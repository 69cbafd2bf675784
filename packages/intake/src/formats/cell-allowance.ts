import { Refusal } from '@heng/domain/refusal'

/** Far beyond any published volume; it keeps hostile files from filling the memory. */
const cellLimit = 800_000
/** A workbook may be the register of a whole province. */
export const officeCellLimit = 2_400_000

/** Counts the cells of a document as they are made and throws a Refusal when there are too many. */
export type CellAllowance = (cells: number) => void

/** A fresh allowance for one document. */
export const cellAllowance = (limit: number = cellLimit): CellAllowance => {
  let spent = 0
  return (cells) => {
    spent += cells
    if (spent > limit) throw new Refusal('file-must-be-within-size-limit', `表格单元格超过上限 ${limit} 个`)
  }
}
