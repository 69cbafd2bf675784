import { fold } from '@heng/domain/fold'
import type { GridRow } from '../../source'

const isGovernment = (text: string): boolean => /^政府(?:预算)?(?:支出)?经济(?:分类|科目)/.test(text)
const isDepartment = (text: string): boolean => /^部门(?:预算)?(?:支出)?经济(?:分类|科目)/.test(text)

/** Where the columns of the government's classification stand beside those of the department's. */
const governmentColumns = (rows: readonly GridRow[]): { from: number; to: number } | null => {
  for (const row of rows.slice(0, 4)) {
    const titles = row.cells
      .filter((cell) => cell.text !== '')
      .map(({ text, cell }) => ({ text: fold(text), cell }))
    const at = titles.findIndex(({ text }) => isGovernment(text))
    const own = titles[at]
    if (!own || !titles.some(({ text }) => isDepartment(text))) continue
    const next = titles.slice(at).find(({ text }) => !isGovernment(text))
    if (next) return { from: own.cell, to: next.cell }
  }
  return null
}

/**
 * Some print the economic class of the government's budget beside that of the department's. The rows are those
 * of the department's classification; the other one names the same money once more.
 */
export const withDepartmentClasses = (rows: readonly GridRow[]): readonly GridRow[] => {
  const other = governmentColumns(rows)
  if (!other) return rows
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.cell >= other.from && cell.cell < other.to ? { ...cell, text: '' } : cell,
    ),
  }))
}
