import type { Amount } from '@heng/domain/amount'
import { fold } from '@heng/domain/fold'
import { type AmountUnit, amountUnits, parseMoney } from '@heng/domain/money'
import type { Party } from '@heng/domain/party'
import type { Sourced } from '@heng/domain/place'
import { type BudgetKey, budgetKeys, type PerformanceTarget } from '@heng/domain/records/performance-target'
import { joinBroken } from '../../normalise'
import type { Head } from '../../reading'
import type { GridCell } from '../../source'
import { damagedParty, damagedText } from './damaged-text'
import { type FormDraft, isLong } from './form-draft'
import { filled } from './form-row'
import { type PreambleKind, titleOf } from './form-start'
import { placeOf } from './indicator-row'
import { joinCut } from './join-cut'
import { partyOf } from '../frame/party'
import { natureOf, periodOf } from './period'
import { digitsOf } from './target-value'
import type { FieldKey } from './vocabulary'

const textOf = (cells: readonly GridCell[] | undefined): Sourced<string> | null => {
  const [first, last] = [cells?.[0], cells?.at(-1)]
  if (!cells || !first || !last) return null
  const value = cells.length === 1 ? first.text : joinBroken(cells.map(({ text }) => text))
  const place =
    last.endLine > first.line ? { line: first.line, endLine: last.endLine, cell: first.cell } : placeOf(first)
  return value === '' ? null : { value, place }
}

const partyText = (text: Sourced<string> | null): Sourced<Party> | null =>
  text && { value: partyOf(text.value), place: text.place }

/** The text of a field; in a damaged form its cells are joined with more care, and a doubt says so. */
const fieldText = (draft: FormDraft, field: FieldKey): Sourced<string> | null => {
  const cells = draft.fields.get(field)
  const text = textOf(cells)
  if (!text || !cells || !draft.start.damaged || cells.length < 2) return text
  const { value, isMended } = damagedText(cells)
  if (isMended || (isLong(field) && value.length > doubtfulLength))
    draft.doubts.push({ place: text.place, what: '文字被表格线切断，按单元格顺序合并', text: text.value })
  return { ...text, value }
}

/** A paragraph longer than one line that stands in several cells: the order of its pieces is a guess. */
const doubtfulLength = 40

/** The name of a form; one character that is left of it is no name. */
const nameOf = (draft: FormDraft): Sourced<string> | null => {
  const text = fieldText(draft, 'name')
  if (!text || !draft.start.damaged || text.value.length > 1) return text
  draft.doubts.push({ place: text.place, what: '项目名称无法辨认', text: text.value })
  return null
}

const fieldParty = (draft: FormDraft, field: 'department' | 'implementer'): Sourced<Party> | null => {
  const cells = draft.fields.get(field)
  const text = textOf(cells)
  if (!text || !cells || !draft.start.damaged) return partyText(text)
  const name = damagedParty(cells)
  if (name === null || name !== text.value)
    draft.doubts.push({
      place: text.place,
      what: name === null ? '单位名称无法辨认' : '单位名称有多余的符号',
      text: text.value,
    })
  return name === null ? null : partyText({ ...text, value: name })
}

/**
 * The digits of an amount that stands in several cells: "4,325" | ".00" are one number; so are "3805" | "5.35",
 * whose cut digit was printed in both; the same number twice counts once. Null when they are different numbers.
 */
const joinedAmount = (parts: readonly string[]): string | null => {
  const [left = '', ...rest] = parts
  return rest.reduce<string | null>((sum, right) => {
    if (sum === null || right === sum) return sum
    if (/^[.,]\d/.test(right) || digitsOf(sum) === null || digitsOf(right) === null) return `${sum}${right}`
    return /^\d+$/.test(sum) && /^\d\.\d+$/.test(right) && right[0] === sum.at(-1)
      ? `${sum}${right.slice(1)}`
      : null
  }, left)
}

/** The one number of an amount cell with stray signs, in a form whose text recognition damaged. */
const strayNumber = (text: string): string | null => {
  const numbers = new Set(text.match(/\d[\d,]*(?:\.\d+)?/g) ?? [])
  const [only] = numbers
  return numbers.size === 1 && only ? only : null
}

const none = /^(?:[/／\\—–-]+|无)$/

const unitsBySize = amountUnits.toSorted((left, right) => right.length - left.length)

const amountOf = (
  cells: readonly GridCell[] | undefined,
  unit: AmountUnit,
  draft: FormDraft,
): Sourced<Amount> | null => {
  const text = textOf(cells)
  if (!cells || !text || none.test(text.value)) return null
  const { place } = text
  const printed = cells.map((cell) => cell.text).join(' ')
  const doubt = (what: string): void => void draft.doubts.push({ place, what, text: printed })
  const whole = fold(joinedAmount(cells.map((cell) => fold(cell.text))) ?? '')
  if (cells.length > 1 && whole !== '' && digitsOf(whole) !== null) doubt('金额被拆成几格，已合并')
  const own = unitsBySize.find((one) => whole.endsWith(one))
  const bare = own ? whole.slice(0, -own.length) : whole
  const stray = digitsOf(bare) === null && draft.start.damaged ? strayNumber(bare) : null
  const digits = digitsOf(stray ?? bare)
  if (stray) doubt('金额带有多余的符号')
  if (digits === null) {
    doubt('无法识别的金额')
    return null
  }
  const foreign = own !== undefined && own !== unit
  if (foreign) doubt(`金额单位与表的单位（${unit}）不同`)
  const amount = foreign ? null : parseMoney(digits, unit)
  if (amount === null && !foreign) doubt('金额比分还细或超出范围')
  return { value: { printed: digits, amount }, place }
}

const budgetField: Record<BudgetKey, FieldKey> = {
  total: 'budget.total',
  generalPublic: 'budget.generalPublic',
  governmentFund: 'budget.governmentFund',
  stateCapital: 'budget.stateCapital',
  other: 'budget.other',
  retained: 'budget.retained',
  townships: 'budget.townships',
}

const preambleText = (draft: FormDraft, kind: PreambleKind): { text: string; cell: GridCell } | null => {
  for (const { row } of draft.start.preamble)
    for (const cell of filled(row)) {
      const folded = fold(cell.text)
      const isSeq = kind === 'seq' && /^(?:项目)?(?:序号|编号):\d+$/.test(folded)
      const isUnit = kind === 'unit' && /单位:?/.test(folded) && /元|万$/.test(folded)
      if (isSeq || isUnit) return { text: cell.text.replace(/^[^:：]*[:：]?\s*/, '').trim(), cell }
    }
  return null
}

const unitOf = (draft: FormDraft, head: Head): AmountUnit => {
  if (draft.labelUnit) return draft.labelUnit
  const found = preambleText(draft, 'unit')
  if (!found) return head.amountUnit
  const folded = fold(found.text).replace(/[()]/g, '')
  return (
    unitsBySize.find((unit) => folded.endsWith(unit)) ?? (folded.endsWith('万') ? '万元' : head.amountUnit)
  )
}

const yearOf = (draft: FormDraft, title: string | null, head: Head): number | null => {
  const texts = [
    title ?? '',
    ...draft.start.preamble.flatMap(({ row, kind }) =>
      kind === 'year' ? filled(row).map(({ text }) => text) : [],
    ),
  ]
  for (const text of texts) {
    const match = /(20\d\d)\s*年/.exec(text.normalize('NFKC'))
    if (match?.[1]) return Number.parseInt(match[1], 10)
  }
  return head.fiscalYear
}

const wholeDate = /20\d\d\s*年\s*(?:1[0-2]|0?[1-9])\s*月\s*(?:[12]\d|3[01]|0?[1-9])\s*日/

/** "2030年1月1" | "1日": the one digit of the day was cut, and printed on both sides. */
const cutDay = (cells: readonly GridCell[]): string | null => {
  const [left, right, ...rest] = cells.map(({ text }) => text.replace(/\s/g, ''))
  const day = /^20\d\d年(?:1[0-2]|[1-9])月([1-9])$/.exec(left ?? '')?.[1]
  return day && rest.length === 0 && right && new RegExp(`^${day}[日目]$`).test(right) ? `${left}日` : null
}

/** A date that text recognition cut in two often shows the cut digit twice, or carries a stray sign. */
const mendedDate = (draft: FormDraft, field: FieldKey): Sourced<string> | null => {
  const cells = draft.fields.get(field) ?? []
  const text = textOf(cells)
  if (!text || !draft.start.damaged) return text
  const joined = joinCut(cells.map((cell) => cell.text)).replace(/(\d)\s*目$/, '$1日')
  const mended =
    cutDay(cells) ??
    wholeDate.exec(joined)?.[0] ??
    wholeDate.exec(text.value)?.[0] ??
    text.value
      .replace(/年(1)([0-2])\2月/, '年$1$2月')
      .replace(/^(20\d)(?:(\d)\2|(\d)\s\d|\D\s*(\d))年/, '$1$2$3$4年')
      .replace(/月月/, '月')
      .replace(/^(20\d\d年\d{1,2}月\d{1,2})[^\d日].*$/, '$1日')
  if (mended !== text.value)
    draft.doubts.push({ place: text.place, what: '日期有多余或缺损的字符', text: text.value })
  return { value: mended, place: text.place }
}

const wholeDates = (text: Sourced<string> | null): Sourced<string>[] =>
  text
    ? [...text.value.matchAll(new RegExp(wholeDate, 'g'))].map(([value]) => ({ value, place: text.place }))
    : []

const periodOfDraft = (draft: FormDraft): PerformanceTarget['period'] => {
  const [start, end] = [mendedDate(draft, 'periodStart'), mendedDate(draft, 'periodEnd')]
  const dates = draft.start.damaged && !end ? wholeDates(textOf(draft.fields.get('periodStart'))) : []
  if (dates.length === 2) return { start: dates[0] ?? null, end: dates[1] ?? null }
  if (start ?? end) return { start, end }
  const both = textOf(draft.fields.get('period'))
  if (!both) return null
  const split = periodOf(both.value)
  return {
    start: { value: split.start, place: both.place },
    end: split.end === null ? null : { value: split.end, place: both.place },
  }
}

const natureOfDraft = (draft: FormDraft): PerformanceTarget['nature'] => {
  // where the label of 项目性质 was lost, its value stands behind the amount
  const amount = draft.start.damaged ? (draft.fields.get('budget.total') ?? []) : []
  const from = amount.findIndex(({ text }) => /^[\p{P}\s]*[常一]/u.test(text))
  const behindAmount = from < 0 ? [] : amount.slice(from)
  const text = textOf(draft.fields.get('nature') ?? behindAmount)
  if (!text) return null
  const nature =
    natureOf(text.value) ?? (text.value.replace(/[^\u4E00-\u9FFF]/g, '') === '年' ? '常年' : null)
  if (!nature) draft.doubts.push({ place: text.place, what: '无法识别的项目性质', text: text.value })
  return nature && { value: nature, place: text.place }
}

/** The first line of the form: its title or 序号, or the row with its name where there is neither. */
const startLine = (draft: FormDraft): number => {
  const heads = draft.start.preamble.filter(({ kind }) => kind === 'title' || kind === 'seq')
  return heads[0]?.row.line ?? draft.nameLine ?? draft.claims[0]?.line ?? 1
}

/** Turns a draft into a record. */
export const finishForm = (draft: FormDraft, head: Head): PerformanceTarget => {
  const { vocabulary, preamble } = draft.start
  const line = startLine(draft)
  const endLine = Math.max(line, ...draft.claims.map((place) => place.endLine ?? place.line))
  const titleRow = preamble.find(({ kind }) => kind === 'title')?.row
  const title = titleRow ? titleOf(titleRow, vocabulary) : null
  const unit = unitOf(draft, head)
  const name = nameOf(draft)
  const isDepartment = vocabulary.scope === 'department'
  const unitParty = isDepartment ? partyText(name) : null
  const seq = preambleText(draft, 'seq')
  const text = (field: FieldKey): Sourced<string> | null => textOf(draft.fields.get(field))
  const executionWeight = text('executionWeight')
  return {
    record: 'performance-target',
    id: `target-${line}`,
    scope: vocabulary.scope,
    place: { line, endLine },
    title,
    seq: seq && { value: Number.parseInt(fold(seq.text), 10), place: placeOf(seq.cell) },
    fiscalYear: yearOf(draft, title, head),
    amountUnit: unit,
    name: unitParty ? { value: unitParty.value.name, place: unitParty.place } : name,
    department: unitParty ?? fieldParty(draft, 'department'),
    implementer: fieldParty(draft, 'implementer'),
    preparer: partyText(text('preparer')),
    contact: text('contact'),
    phone: text('phone'),
    period: periodOfDraft(draft),
    nature: natureOfDraft(draft),
    budget: Object.fromEntries(
      budgetKeys.map((key) => [key, amountOf(draft.fields.get(budgetField[key]), unit, draft)]),
    ) as PerformanceTarget['budget'],
    executionWeight: executionWeight && {
      ...executionWeight,
      value: digitsOf(executionWeight.value.replace(/[%％]$/, '')) ?? executionWeight.value,
    },
    overview: fieldText(draft, 'overview'),
    basis: fieldText(draft, 'basis'),
    goal: fieldText(draft, 'goal'),
    indicatorColumns: (draft.header ?? []).flatMap(({ key, implied }) =>
      key === 'blank' || key === 'other' || implied ? [] : [key],
    ),
    printedFields: [...(seq ? ['seq'] : []), ...draft.printed],
    indicators: draft.indicators,
  }
}
