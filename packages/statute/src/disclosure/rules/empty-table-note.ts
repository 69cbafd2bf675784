import { fold } from '@heng/domain/fold'
import type { Statement } from '@heng/domain/records/statement'
import type { Breach, EditionView, Located } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { ministryDocument } from '../../law/ministry-document'
import { practice } from '../../law/practice'
import { departmentBudget, noDepartmentBudget } from '../department-budget'

const isEmpty = ({ rows }: Statement): boolean =>
  rows.every((row) => Object.values(row.cells).every(({ value }) => value === null || value.amount === 0))

const absence = /无(?!偿|形|线)|没有|未安排|不涉及|为空|空表/u
/** A note that says so of this very table. */
const ownAbsence = /(?:此|本|该)表(?:格)?(?:无|没有|为空|空)|空表/u

/** What the kinds of table are about, to tell a sentence of the narrative that says there is none of it. */
const subjects: Readonly<Record<string, RegExp>> = {
  'fund-expenditure': /政府性基金/u,
  'three-public': /三公/u,
  procurement: /政府采购/u,
  'project-detail': /项目支出/u,
}

/** The notes of a table, and the remarks that stand directly behind it in the document. */
const notesOf = ({ document, record }: Located<Statement>): string[] => {
  const end = record.place.endLine ?? record.place.line
  return [
    ...record.notes.map(({ value }) => value),
    ...document.narratives.flatMap(({ paragraphs }) =>
      paragraphs
        .filter(
          ({ place, text }) => /^(?:备注|说明|注)/u.test(text) && place.line >= end && place.line <= end + 6,
        )
        .map(({ text }) => text),
    ),
  ]
}

const saidInNarrative = (view: EditionView, kind: string): boolean => {
  const subject = subjects[kind]
  return (
    subject !== undefined &&
    view
      .narratives()
      .some(({ record }) =>
        record.paragraphs.some(({ text }) =>
          text.split(/[。；;]/u).some((sentence) => subject.test(fold(sentence)) && absence.test(sentence)),
        ),
      )
  )
}

type NoteFacts = { table: string; note: string }

const breachOf = (view: EditionView, at: Located<Statement>): Breach<NoteFacts> | null => {
  const notes = notesOf(at)
  const empty = isEmpty(at.record)
  const own = notes.find((note) => ownAbsence.test(note))
  const facts = { table: at.record.title, note: own ?? '' }
  if (!empty) {
    const note = at.record.notes.find(({ value }) => value === own)
    return own === undefined
      ? null
      : {
          spots: [{ ...at, place: note?.place ?? at.record.place }],
          facts,
          variant: 'not-empty',
          severity: 'error',
        }
  }
  if (notes.some((note) => absence.test(note))) return null
  return {
    spots: [{ ...at, place: at.record.place }],
    facts,
    ...(saidInNarrative(view, at.record.kind) ? { severity: 'hint' } : {}),
  }
}

/** An empty table says that it is empty; a table that says so is empty. */
export const emptyTableNote = defineRule<NoteFacts>({
  id: 'disclosure/empty-table-note',
  title: '空表说明',
  severity: 'warning',
  cites: [ministryDocument('财预〔2016〕143号'), practice('没有数据的表格列出空表并说明')],
  needs: '部门预算公开资料',
  notCheckable: noDepartmentBudget,
  *check(view) {
    if (!departmentBudget(view)) return
    for (const at of view.statements()) {
      const breach = breachOf(view, at)
      if (breach) yield breach
    }
  },
  message: (facts, variant) =>
    variant === 'not-empty'
      ? `${facts.table}列有金额，表下却注明“${facts.note}”`
      : `${facts.table}没有数据，表下没有说明`,
  remedy: (_, variant) =>
    variant === 'not-empty' ? '核对表中数据，删去或更正说明' : '在空表下注明“本部门无此项收支，故本表无数据”',
})
