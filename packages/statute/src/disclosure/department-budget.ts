import { fold } from '@heng/domain/fold'
import type { HengDocument } from '@heng/domain/records/document'
import type { Narrative } from '@heng/domain/records/narrative'
import type { EditionView, Located } from '@heng/engine/rule'
import { departmentKinds } from '../budget/department-kinds'
import { tableDefinition } from '../statement/table-definition'
import { setFigures } from './set-figures'

const ofDepartment: ReadonlySet<string> = new Set(departmentKinds)

/**
 * The narrative of a department's budget to be published: explanations with budget figures, beside at least three
 * of the tables that belong to it. Null for volumes, adjustments and anything else.
 */
export const departmentBudget = (view: EditionView): Located<Narrative> | null => {
  const kinds = new Set(
    view.statements().flatMap(({ record }) => (ofDepartment.has(record.kind) ? [record.kind] : [])),
  )
  if (kinds.size < 3) return null
  return setFigures(view).find(({ measures }) => measures.size > 0)?.narrative ?? null
}

export const noDepartmentBudget = (view: EditionView): string | null =>
  departmentBudget(view) ? null : '不是部门预算公开资料（没有情况说明和部门预算表）'

const titleWords = (kind: string): ((text: string) => boolean) => {
  const definition = tableDefinition(kind)
  return (text) => {
    const folded = fold(text)
    return (
      folded.length <= 60 &&
      (definition?.titles ?? []).some((words) => words.every((word) => folded.includes(fold(word)))) &&
      !(definition?.titlesExclude ?? []).some((word) => folded.includes(fold(word)))
    )
  }
}

/**
 * Whether the documents print what looks like the title of a kind of table, although no such table was read: then
 * the table is perhaps not missing, only not recognised.
 */
export const titleSeen = (documents: readonly HengDocument[], kind: string): boolean => {
  const fits = titleWords(kind)
  return documents.some(
    (document) =>
      document.unplaced.some(({ text }) => fits(text)) ||
      document.narratives.some(({ paragraphs }) =>
        paragraphs.some(({ text }) => text.length <= 40 && /表\s*$/u.test(text) && fits(text)),
      ),
  )
}
