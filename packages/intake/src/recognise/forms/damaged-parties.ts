import type { GridCell } from '../../source'
import { placeOfRow, textOfRow } from './draft-rows'
import { type FormDraft, putField } from './form-draft'
import type { FormRow } from './form-row'

/** The runs of filled cells between empty ones that hold words. */
const wordGroups = (row: FormRow): GridCell[][] => {
  const groups: GridCell[][] = [[]]
  for (const cell of row.cells)
    if (cell.text === '') groups.push([])
    else if (/\p{Script=Han}/u.test(cell.text)) groups.at(-1)?.push(cell)
  return groups.filter((group) => group.map(({ text }) => text).join('').length >= 3)
}

/** In a damaged form the row below the name, both of whose labels were lost, holds 主管部门 and 实施单位. */
export const takeParties = (draft: FormDraft, row: FormRow): boolean => {
  const { fields, start } = draft
  if (!start.damaged || start.vocabulary.scope !== 'project' || !fields.has('name') || fields.size > 1)
    return false
  const [department, implementer, ...others] = wordGroups(row)
  if (!department || !implementer || others.length > 0) return false
  putField(draft, 'department', department)
  putField(draft, 'implementer', implementer)
  draft.doubts.push({
    place: placeOfRow(row),
    what: '标签缺损，按位置认作主管部门和实施单位',
    text: textOfRow(row),
  })
  return true
}
