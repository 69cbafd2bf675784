import { type AmountUnit, amountUnits } from '@heng/domain/money'
import type { Indicator } from '@heng/domain/records/performance-target'
import { joinBroken } from '../../normalise'
import type { GridCell } from '../../source'
import { alignRow } from './align-row'
import { budgetHeaderOf, isAmountRow, withoutBudgetLabels } from './budget-group'
import { joinedOverPages } from './cut-row'
import { type Cursor, pairsOf, placeOfRow, textOfRow } from './draft-rows'
import { type FormDraft, isLong, newDraft, putField } from './form-draft'
import { filled, type FormRow, loneText } from './form-row'
import { type FormStart, preambleKindOf } from './form-start'
import { type HeaderColumn, indicatorHeaderOf } from './indicator-header'
import { type Doubt, indicatorOf, numbered } from './indicator-row'
import { type LabelPair, labelPairsOf, type RowPairs } from './label-pairs'
import { isScattered, readScattered } from './scattered-indicators'
import { goalTermsOf, preferYearGoal, repeatsTerms, takeTerms } from './goal-terms'
import { digitsOf } from './target-value'
import { takeTask, taskTableOf } from './task-table'
import { takeUnlabelled } from './unlabelled-row'
import { type FieldKey, labelText } from './vocabulary'

/** Rows that a page break leaves between the parts of a form. */
const pageMark = /^(?:[-—–\s]*\d{1,4}[-—–\s]*|第?\s*\d+\s*页.*|[—-]+)$/

/** The worst alignment that still counts as an indicator row where nothing else says so. */
const plausible = 2.6

/** Whether a row with labels is one of fields here; inside the indicator table the label must come first. */
const isFieldRow = (draft: FormDraft, row: FormRow, { pairs, leading }: RowPairs): boolean => {
  const [first] = pairs
  if (!first) return false
  if (first.field === 'indicators' && pairs.length === 1) return filled(row).length === 1
  if (draft.header === null) return true
  if (leading.length > 0) return false
  return first.inline || filled(row).length <= pairs.length * 2 + 1
}

/** In a damaged form the value before 实施单位 is the department, whose own label was lost. */
const takeLeading = (draft: FormDraft, row: FormRow, { pairs, leading }: RowPairs): void => {
  if (leading.length === 0) return
  const [head] = leading
  const values = leading.length > 1 && head && head.text.length <= 2 ? leading.slice(1) : leading
  if (draft.start.damaged && pairs[0]?.field === 'implementer' && !draft.fields.has('department')) {
    putField(draft, 'department', values)
    draft.doubts.push({ place: placeOfRow(row), what: '标签缺损，按位置认作主管部门', text: textOfRow(row) })
  } else if (draft.start.damaged && pairs[0]?.field === 'nature' && !draft.fields.has('budget.total')) {
    const amount = values.filter(({ text }) => digitsOf(text) !== null)
    putField(draft, 'budget.total', amount.slice(-1))
    draft.doubts.push({ place: placeOfRow(row), what: '标签缺损，按位置认作资金总额', text: textOfRow(row) })
  } else if (
    draft.start.damaged &&
    pairs[0]?.field === 'periodEnd' &&
    !draft.fields.has('periodStart') &&
    values.some(({ text }) => /20\d\d\s*年/.test(text))
  ) {
    putField(draft, 'periodStart', values)
    draft.doubts.push({
      place: placeOfRow(row),
      what: '标签缺损，按位置认作项目起始时间',
      text: textOfRow(row),
    })
  } else if (!leading.every(({ text }) => /^[（(]?[一二三四五六七八九十]+[)）、]|^项目|^基本/.test(text)))
    draft.doubts.push({ place: placeOfRow(row), what: '标签前的内容无法归属', text: textOfRow(row) })
}

const unitOfLabel = (text: string): AmountUnit | null => {
  const unit = /[（(](?:单位[:：])?(亿元|百万元|万元|千元|元)[）)]/.exec(text)?.[1]
  return amountUnits.find((one) => one === unit) ?? null
}

/**
 * The cells that are the value of a field. A short field is one cell; more cells behind it are a label we do not
 * know and its value. Only damaged rows and split amounts make one value of several cells.
 */
const ownValues = (
  draft: FormDraft,
  row: FormRow,
  field: FieldKey,
  values: readonly GridCell[],
): readonly GridCell[] => {
  if (values.length < 2 || isLong(field) || draft.start.damaged) return values
  if (field.startsWith('budget.') && values.every(({ text }) => /^[\d.,，]+$/.test(text))) return values
  draft.doubts.push({
    place: placeOfRow(row),
    what: '没有识别的栏目',
    text: values
      .slice(1)
      .map(({ text }) => text)
      .join(' '),
  })
  return values.slice(0, 1)
}

/** What stands under a label that another one on the form outranks. */
const leaveOut = (draft: FormDraft, row: FormRow, values: readonly GridCell[]): void => {
  const text = values.map((cell) => cell.text).join(' ')
  if (text !== '') draft.doubts.push({ place: placeOfRow(row), what: '没有识别的栏目', text })
}

const takePairs = (draft: FormDraft, row: FormRow, found: RowPairs): void => {
  takeLeading(draft, row, found)
  for (const [at, { field, label, values }] of found.pairs.entries()) {
    // 中期 on the left, 年度 on the right: the same label twice, and the year's counts
    const again =
      field.startsWith('budget.') && found.pairs.slice(at + 1).find((other) => other.field === field)
    if (again && labelText(again.label.text) === labelText(label.text)) {
      leaveOut(draft, row, values)
      continue
    }
    if (field === 'goal' && !preferYearGoal(draft, label, values)) {
      leaveOut(draft, row, values)
      continue
    }
    if (field === 'name') draft.nameLine ??= label.line
    if (field.startsWith('budget')) draft.labelUnit ??= unitOfLabel(label.text)
    putField(draft, field, ownValues(draft, row, field, values))
  }
  draft.open = found.pairs.at(-1)?.field ?? null
  draft.ahead = null
}

/** Whether the row can be an indicator of the table read so far. */
const indicatorCost = (draft: FormDraft, row: FormRow): number => {
  const { header, start } = draft
  if (!header || filled(row).length < 2) return Number.POSITIVE_INFINITY
  const aligned = alignRow(row, header, start.vocabulary)
  const keys = new Set(
    [...aligned.cells].filter(([, cell]) => cell.text !== '').map(([column]) => column.key),
  )
  const named = [...aligned.cells].some(([{ key }, { text }]) => key === 'name' && text.length > 1)
  const complete = named && (keys.has('value') || keys.has('operator'))
  return aligned.cost + aligned.dropped.length * 2 + (complete ? 0 : 2)
}

const inherit = (
  draft: FormDraft,
  indicator: FormDraft['indicators'][number],
): FormDraft['indicators'][number] => {
  const previous = draft.indicators.at(-1)
  if (!previous || indicator.level1 || !draft.header?.some(({ key }) => key === 'level1')) {
    const only =
      previous &&
      !indicator.level2 &&
      draft.header?.some(({ key }) => key === 'level2') &&
      !draft.header.some(({ key }) => key === 'level1')
    return only ? { ...indicator, level2: previous.level2 } : indicator
  }
  return { ...indicator, level1: previous.level1, level2: indicator.level2 ?? previous.level2 }
}

const unpaired = (text: string): boolean => {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  return (
    count(/"/g) % 2 === 1 ||
    count(/[（(]/g) > count(/[)）]/g) ||
    count(/《/g) > count(/》/g) ||
    count(/“/g) > count(/”/g)
  )
}

/** A name broken over two rows: its quotation mark is still open, and the row has no operator of its own. */
const continuesName = (above: string, indicator: Indicator): boolean =>
  indicator.operator === null &&
  indicator.name !== null &&
  !indicator.level2 &&
  unpaired(above) &&
  !unpaired(above + indicator.name.value)

/** Where text recognition damaged a form, only level names that are known count; the rest is no name. */
const withKnownLevels = (draft: FormDraft, indicator: Indicator): Indicator => {
  const { vocabulary } = draft.start
  const level2 = indicator.level2 && vocabulary.level2Of(indicator.level2.value) ? indicator.level2 : null
  const level1 = indicator.level1 && vocabulary.level1Of(indicator.level1.value) ? indicator.level1 : null
  const parent = level2 ? vocabulary.parentOf(level2.value) : null
  const hasLevel1 = draft.header?.some(({ key }) => key === 'level1') === true
  return {
    ...indicator,
    level2,
    level1: parent && level2 && hasLevel1 ? { value: parent, place: level2.place } : level1,
  }
}

const takeIndicator = (draft: FormDraft, row: FormRow): void => {
  if (!draft.header) return
  const aligned = alignRow(row, draft.header, draft.start.vocabulary)
  const place = placeOfRow(row)
  const made = indicatorOf(aligned, place, draft.header, draft.start.vocabulary)
  if (!made) return
  const previous = draft.indicators.at(-1)
  if (previous?.name && continuesName(previous.name.value, made.indicator)) {
    previous.name.value = joinBroken([previous.name.value, made.indicator.name?.value ?? ''])
    draft.doubts.push({ place, what: '按未配对的引号或括号认作上一指标名称的下半段', text: textOfRow(row) })
    return
  }
  draft.indicators.push(
    draft.start.damaged ? withKnownLevels(draft, made.indicator) : inherit(draft, made.indicator),
  )
  draft.doubts.push(...made.doubts)
  if (aligned.cost > 5) {
    const doubt: Doubt = {
      place,
      what: '指标行的列位不清楚',
      text: filled(row)
        .map(({ text }) => text)
        .join(' '),
    }
    draft.doubts.push(doubt)
  }
}

/** Whether the cell of a level reaches down into a row: then its columns can be told, however little it holds. */
const isUnderLevel = (draft: FormDraft, row: FormRow): boolean => {
  const { level1Of, level2Of } = draft.start.vocabulary
  return row.cells.some(({ above }) => above !== undefined && (level1Of(above) ?? level2Of(above)) !== null)
}

/** A row inside the table. One cell alone is no indicator: the letters of 绩效指标 beside the rows, or lost text. */
const takeTableRow = (draft: FormDraft, row: FormRow): void => {
  const lone = loneText(row)
  if (lone === null || isUnderLevel(draft, row)) takeIndicator(draft, row)
  else if (!/^[绩效指标\s]{1,8}$/.test(lone) && lone.replace(numbered, '') !== '')
    draft.doubts.push({ place: placeOfRow(row), what: '指标表中无法归属的内容', text: lone })
}

/** Blank lines that a page break leaves at the most. */
const breakLines = 6

/** The header of the indicators printed once more over the rest of them, on the next page. */
const repeatsHeader = (draft: FormDraft, header: readonly HeaderColumn[], row: FormRow): boolean =>
  row.blankBefore <= breakLines &&
  header.map(({ key }) => key).join() === draft.header?.map(({ key }) => key).join()

/** Whether row `at` is the form going on after a break: fields not seen yet, a header, or indicators. */
const goesOn = (draft: FormDraft, cursor: Cursor, at: number): boolean => {
  const row = cursor.rows[at]
  if (!row || at >= cursor.end) return false
  const header = indicatorHeaderOf(row, draft.start.vocabulary)
  if (header) return draft.indicators.length === 0 || repeatsHeader(draft, header, row)
  const pairs = pairsOf(draft, row)
  if (isFieldRow(draft, row, pairs))
    return (
      pairs.pairs.every(({ field }) => field === 'indicators' || !draft.fields.has(field)) &&
      pairs.pairs[0]?.field !== 'name'
    )
  return indicatorCost(draft, row) <= plausible
}

/** How many rows from `at` are only page marks and repeated headings before the form goes on; -1 when it does not. */
const gapBefore = (draft: FormDraft, cursor: Cursor, at: number): number => {
  for (let skip = 0; skip <= 5; skip += 1) {
    const row = cursor.rows[at + skip]
    if (!row || at + skip >= cursor.end) return -1
    const text = loneText(row)
    const kind = filled(row).length === 0 ? 'unit' : preambleKindOf(row, draft.start.vocabulary)
    const isMark = (text !== null && pageMark.test(text)) || kind !== null
    if (!isMark) return goesOn(draft, cursor, at + skip) ? skip : -1
    if (kind === 'preparer' || kind === 'seq') return -1
  }
  return -1
}

const takeBudget = (draft: FormDraft, cursor: Cursor, row: FormRow, pairs: readonly LabelPair[]): boolean => {
  const header = budgetHeaderOf(row, pairs)
  if (header) {
    cursor.budget = header
    for (const { field } of pairs) putField(draft, field, [])
    draft.open = null
    return true
  }
  return false
}

/** Whether a row stands in the same table as the one before. Rows of a text layout have blank lines between them. */
const follows = (cursor: Cursor, row: FormRow): boolean =>
  row.block === cursor.block ||
  (row.origin === 'tabs' && row.blankBefore === 0) ||
  (row.origin === 'text' && cursor.origin === 'text' && row.blankBefore <= 4)

/** Reads one row; false when the form has ended before it. */
const takeRow = (draft: FormDraft, cursor: Cursor, row: FormRow): boolean => {
  const { vocabulary } = draft.start
  const cells = filled(row)
  if (cells.length === 0) return true
  const continues = follows(cursor, row)
  const header = indicatorHeaderOf(row, vocabulary)
  if (header) {
    if (draft.header && draft.indicators.length > 0 && !continues && !repeatsHeader(draft, header, row))
      return false
    draft.header = header
    if (!draft.printed.includes('indicators')) draft.printed.push('indicators')
    draft.open = null
    return true
  }
  if (cursor.tasks && takeTask(draft, cursor, row)) return true
  const tasks = draft.header === null ? taskTableOf(row, vocabulary) : null
  const terms = draft.header === null ? goalTermsOf(row) : null
  if (tasks ?? terms) {
    cursor.tasks = tasks
    cursor.terms = terms
    draft.open = null
    return true
  }
  const amounts = cursor.budget && withoutBudgetLabels(row, vocabulary)
  if (amounts && isAmountRow(amounts)) return takeUnlabelled(draft, cursor, amounts)
  if (repeatsTerms(cursor.terms, row)) return takeTerms(draft, cursor.terms, row)
  const found = pairsOf(draft, row)
  if (isFieldRow(draft, row, found)) {
    cursor.terms = null
    if (found.pairs[0]?.field === 'name' && draft.fields.has('name')) return false
    if (!continues && row.blankBefore > 4) return false
    if (!takeBudget(draft, cursor, row, found.pairs)) takePairs(draft, row, found)
    return true
  }
  if (draft.header) {
    if (continues && (row.origin !== 'text' || cells.length > 1)) {
      takeTableRow(draft, row)
      return true
    }
    if (indicatorCost(draft, row) > plausible) return false
    takeIndicator(draft, row)
    return true
  }
  return (continues || row.blankBefore === 0) && takeUnlabelled(draft, cursor, row)
}

/** The name of a form whose label was lost is the one text of its first row. */
const takeUnnamed = (draft: FormDraft, cursor: Cursor, row: FormRow): void => {
  if (pairsOf(draft, row).pairs.length > 0) return
  putField(
    draft,
    'name',
    filled(row).filter(({ text }) => text.length > 2),
  )
  draft.doubts.push({ place: placeOfRow(row), what: '标签缺损，按位置认作项目名称', text: textOfRow(row) })
  draft.claims.push(placeOfRow(row))
  cursor.at += 1
}

const unitBehind = /\s*[(（]?(?:金额)?单位[:：]\s*(?:人民币)?(?:元|千元|万元|百万元|亿元)[)）]?$/u

/** 编制单位 with the unit of the amounts behind it on the same line. */
const withoutUnit = (cell: GridCell): GridCell => ({ ...cell, text: cell.text.replace(unitBehind, '') })

/** Reads the form that starts at `start`; `end` is the first row that belongs to the next one. */
export const readForm = (rows: readonly FormRow[], start: FormStart, end: number): FormDraft => {
  const draft = newDraft(start)
  const first = rows[start.anchor]
  const cursor: Cursor = {
    rows,
    at: start.anchor,
    end,
    budget: null,
    terms: null,
    tasks: null,
    block: first?.block ?? 0,
    origin: first?.origin ?? 'tabs',
  }
  for (const { row, kind } of start.preamble)
    if (kind === 'preparer')
      for (const { field, values } of labelPairsOf(row, start.vocabulary, false).pairs)
        putField(draft, field, values.slice(0, 1).map(withoutUnit))
  if (first) takeUnnamed(draft, cursor, first)
  while (cursor.at < end) {
    const row = rows[cursor.at]
    if (!row) break
    if (draft.header && draft.indicators.length === 0 && isScattered(rows, cursor.at, end, draft)) {
      cursor.at = readScattered(rows, cursor.at, end, draft)
      continue
    }
    const next = cursor.at + 1 < end ? rows[cursor.at + 1] : undefined
    const joined = joinedOverPages(row, next, start.vocabulary)
    if (!takeRow(draft, cursor, joined ?? row)) {
      const gap = gapBefore(draft, cursor, cursor.at)
      if (gap <= 0) break
      for (const mark of rows.slice(cursor.at, cursor.at + gap)) draft.headings.push(placeOfRow(mark))
      cursor.at += gap
      continue
    }
    draft.claims.push(placeOfRow(joined ?? row))
    cursor.block = (joined && next ? next : row).block
    cursor.at += joined ? 2 : 1
  }
  return draft
}
