import { changesOf, diffRecords, type RecordDifference } from '@heng/domain/editing/diff-records'
import type { EditionTarget } from '@heng/domain/editing/edition-record'
import type { RecordChange } from '@heng/domain/editing/record-change'
import { Refusal } from '@heng/domain/refusal'
import type { RawSheet } from '@heng/intake/formats/xlsx/read-cells'
import type { FormSheetPlan } from './form-sheet'
import { locateSheet } from './located-sheet'
import { reportLockedCells } from './locked-cells'
import { type MatchedSheets, matchSheets } from './match-sheets'
import type { FillInDoubt, Findings, Outside } from './outside'
import { readFormSheet } from './read-form-sheet'
import { listSheetName, type TemplateLists, templateLists } from './template-lists'
import {
  manifestMark,
  type TemplateManifest,
  type UnpackedManifest,
  unpackManifest,
} from './template-manifest'
import { emptyForm, type TemplatePlan, templatePlan } from './template-plan'

export type ChangedForm = {
  id: string
  sheet: string
  name: string | null
  before: EditionTarget
  after: EditionTarget
  differences: readonly RecordDifference[]
  changes: readonly RecordChange[]
}

export type FilledTemplate = {
  organization: string
  fiscalYear: number
  changed: readonly ChangedForm[]
  added: readonly { sheet: string; data: EditionTarget }[]
  removed: readonly { id: string; sheet: string; name: string | null; before: EditionTarget }[]
  /** The ids of forms that came back as they were. */
  unchanged: readonly string[]
  outside: readonly Outside[]
  doubts: readonly FillInDoubt[]
}

const nameOf = ({ fields }: EditionTarget): string | null => fields.name ?? null

const columnOf = ({ rows }: RawSheet, column: number): string[] =>
  [...rows]
    .sort(([left], [right]) => left - right)
    .flatMap(([, cells]) => cells.get(column)?.text.trim() ?? [])

const manifestOf = (raws: readonly RawSheet[], into: Findings): UnpackedManifest => {
  for (const raw of raws)
    for (const column of [1, 2, 3]) {
      const texts = columnOf(raw, column)
      if (!texts.includes(manifestMark)) continue
      const unpacked = unpackManifest(texts.slice(texts.indexOf(manifestMark)))
      if (!unpacked)
        throw new Refusal('file-must-be-intact', '填报模板隐藏的编号表已损坏，无法对应，请在原模板上填写')
      if (!unpacked.isIntact)
        into.outside.push({
          kind: 'id',
          sheet: raw.name,
          cell: null,
          what: '隐藏的编号表被改动，修改前的值不一定可靠',
          text: '',
        })
      return unpacked
    }
  throw new Refusal('request-must-be-valid', '不是衡的填报模板，或者隐藏的编号表已被删除')
}

type Reading = {
  manifest: TemplateManifest
  plan: TemplatePlan
  lists: TemplateLists
  newKey: () => string
  into: Findings
}

const readSheet = (
  { manifest, lists, newKey, into }: Reading,
  plan: FormSheetPlan,
  raw: RawSheet,
  before: EditionTarget,
): { data: EditionTarget; isWithdrawn: boolean } => {
  const sheet = locateSheet(raw, plan.sheet, into)
  reportLockedCells(sheet, plan.sheet, into)
  return readFormSheet({ manifest, lists, plan, sheet, before, newKey, into })
}

type Outcome = {
  changed: ChangedForm[]
  added: { sheet: string; data: EditionTarget }[]
  removed: { id: string; sheet: string; name: string | null; before: EditionTarget }[]
  unchanged: string[]
}

const readGiven = (reading: Reading, plan: FormSheetPlan, raw: RawSheet, outcome: Outcome): void => {
  const form = reading.manifest.forms.find(({ id }) => id === plan.record)
  if (!form) return
  const { id, data: before } = form
  const { data: after, isWithdrawn } = readSheet(reading, plan, raw, before)
  const differences = diffRecords(before, after)
  if (isWithdrawn) {
    outcome.removed.push({ id, sheet: raw.name, name: nameOf(before), before })
    if (differences.length > 0)
      reading.into.doubts.push({
        sheet: raw.name,
        cell: null,
        what: `选了撤销，又改了 ${differences.length} 处内容，这些修改没有采用`,
        text: nameOf(after) ?? '',
      })
  } else if (differences.length === 0) outcome.unchanged.push(id)
  else
    outcome.changed.push({
      id,
      sheet: raw.name,
      name: nameOf(after),
      before,
      after,
      differences,
      changes: changesOf(differences),
    })
}

const addNew = ({ into }: Reading, raw: RawSheet, data: EditionTarget, outcome: Outcome): void => {
  outcome.added.push({ sheet: raw.name, data })
  if (nameOf(data) === null)
    into.doubts.push({ sheet: raw.name, cell: null, what: '新增项目没有填项目名称', text: '' })
}

const isEmpty = ({ fields, indicators }: EditionTarget): boolean =>
  indicators.length === 0 && Object.values(fields).every((value) => value === null)

const readSpare = (reading: Reading, plan: FormSheetPlan, raw: RawSheet, outcome: Outcome): void => {
  const { data } = readSheet(reading, plan, raw, emptyForm(reading.manifest))
  if (!isEmpty(data)) addNew(reading, raw, data, outcome)
}

/** A copy that was filled in otherwise than what it was copied from is a new project. */
const readCopies = (reading: Reading, { own, copies }: MatchedSheets, outcome: Outcome): void => {
  for (const { id, raw } of copies) {
    const plan = reading.plan.forms.find((one) => one.id === id)
    const from = own.get(id)?.name ?? id
    const tell = (what: string): void =>
      void reading.into.outside.push({ kind: 'sheet-copied', sheet: raw.name, cell: null, what, text: from })
    if (!plan) {
      tell(`复制自“${from}”，没有读入`)
      continue
    }
    const form = reading.manifest.forms.find((one) => one.id === plan.record)
    const before = form?.data ?? emptyForm(reading.manifest)
    const { data, isWithdrawn } = readSheet(reading, plan, raw, before)
    if (isWithdrawn || diffRecords(before, data).length === 0)
      tell(`复制自“${from}”，内容相同或选了撤销，没有读入`)
    else {
      tell(`复制自“${from}”，按新增项目读入，请核对`)
      const indicators = data.indicators.map((one) => ({ ...one, key: reading.newKey() }))
      addNew(reading, raw, { ...data, indicators }, outcome)
    }
  }
}

const reportHidden = ({ plan, into }: Reading, unmarked: ReadonlyMap<string, RawSheet>): void => {
  const lists = plan.unmarked.find(({ name }) => name === listSheetName)
  const raw = unmarked.get(listSheetName)
  if (!lists) return
  const changed = lists.cells.flatMap(({ row, column, value }) => {
    const word = typeof value === 'string' ? value.trim() : ''
    return (raw?.rows.get(row)?.get(column)?.text ?? '').trim() === word ? [] : [word]
  })
  const cells = [...(raw?.rows.values() ?? [])].reduce((sum, one) => sum + one.size, 0)
  if (changed.length > 0 || cells > lists.cells.length)
    into.outside.push({
      kind: raw ? 'locked-cell' : 'sheet-missing',
      sheet: listSheetName,
      cell: null,
      what: '下拉列表的内容被改动，按模板原来的列表核对',
      text: changed.join('、').slice(0, 200),
    })
}

/**
 * Reads the sheets of a template that was filled in: forms, rows and cells are found by the hidden ids wherever they were moved, and
 * nothing that was changed is passed over: it is a change, a doubt, or told as outside the template's rules. Throws a
 * Refusal for what is no such template or whose hidden ids are destroyed.
 */
export const readFilledSheets = (raws: readonly RawSheet[], newKey: () => string): FilledTemplate => {
  const into: Findings = { outside: [], doubts: [] }
  const { manifest, layout } = manifestOf(raws, into)
  const plan = templatePlan(manifest)
  if (layout !== plan.layout)
    throw new Refusal('request-must-be-valid', '填报模板由另一版本的衡生成，单元格的位置不同，请重新下载模板')
  const reading: Reading = { manifest, plan, lists: templateLists(manifest), newKey, into }
  const withoutManifest = raws.filter(
    (raw) => ![1, 2, 3].some((column) => columnOf(raw, column).includes(manifestMark)),
  )
  const sheets = matchSheets(withoutManifest, plan, into)
  const outcome: Outcome = { changed: [], added: [], removed: [], unchanged: [] }
  for (const [id, raw] of sheets.own) {
    const form = plan.forms.find((one) => one.id === id)
    const marked = plan.marked.get(id)
    if (form?.record != null) readGiven(reading, form, raw, outcome)
    else if (form) readSpare(reading, form, raw, outcome)
    else if (marked) reportLockedCells(locateSheet(raw, marked, into), marked, into)
  }
  readCopies(reading, sheets, outcome)
  reportHidden(reading, sheets.unmarked)
  return {
    organization: manifest.organization,
    fiscalYear: manifest.fiscalYear,
    ...outcome,
    unchanged: [
      ...outcome.unchanged,
      ...plan.forms.flatMap(({ id, record }) => (record !== null && !sheets.own.has(id) ? [record] : [])),
    ],
    ...into,
  }
}
