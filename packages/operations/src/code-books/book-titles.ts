import type { CodeBookKind } from '@heng/statute/code-book'

/** What the books are called, in the order of the official tables. */
export const bookTitles: Readonly<Record<CodeBookKind, string>> = {
  revenue: '收入分类科目',
  function: '支出功能分类科目',
  fund: '政府性基金支出功能分类科目',
  economic: '部门预算支出经济分类科目',
  governmentEconomic: '政府预算支出经济分类科目',
}
