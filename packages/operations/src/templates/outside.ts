/** What in a filled template was changed beyond what it lets one fill in. */
export const outsideKinds = {
  'locked-cell': '锁定的单元格被改动',
  formula: '公式被改动',
  'list-value': '填了下拉列表以外的内容',
  'row-inserted': '插入了行',
  'row-deleted': '删除了行',
  'column-deleted': '删除了列',
  'stray-content': '模板以外的内容',
  'sheet-missing': '表页被删除',
  'sheet-added': '多出的表页',
  'sheet-renamed': '表页改了名称',
  'sheet-copied': '表页被复制',
  id: '隐藏的编号被改动',
} as const
export type OutsideKind = keyof typeof outsideKinds

/** `what` says in Chinese what was found and what was made of it; `cell` is its address, null for a whole sheet. */
export type Outside = { kind: OutsideKind; sheet: string; cell: string | null; what: string; text: string }

/** A value that could not be taken as it was filled in; `what` says what was made of it. */
export type FillInDoubt = { sheet: string; cell: string | null; what: string; text: string }

/** Where what is found goes while a template is read. */
export type Findings = { outside: Outside[]; doubts: FillInDoubt[] }
