import type { GridCell } from '../../source'
import type { FormDraft } from './form-draft'
import { placeOf } from './indicator-row'
import type { ScatteredItem, ScatteredRow } from './scattered-items'

const quantities =
  /(?:[≥≤≧≦＞＜><=＝]+\s*)?\d[\d.,]*\s*(?:[%％‰]|[\u4E00-\u9FFF]+(?:\/[\u4E00-\u9FFF]+)*)?(?:以上|以下)?|长期/g
/** Signs that text recognition takes for the character 个. */
const damagedUnit = /(\d)\s*↑$/
const several = /^[≥≤≧≦＞＜><=＝]*\s*\d[\d.,]*\s*[^\s\d]*(?:\s+[≥≤≧≦＞＜><=＝]*\s*\d[\d.,]*\s*[^\s\d]+)+$/
const inSequence = /[≥≤≧≦＞＜><=＝]*\s*\d[\d.,]*\s*(?:[%％‰]|[\u4E00-\u9FFF]+(?:\/[\u4E00-\u9FFF]+)*)/g
/** Gives the items of a row their values; where the counts differ nobody can say which belongs to which. */
export const valuesFor = (
  read: ScatteredRow,
  items: readonly ScatteredItem[],
  draft: FormDraft,
): (GridCell | null)[] => {
  const [cell] = read.values
  if (!cell || items.length === 0) return items.map(() => null)
  if (items.length === 1 && !several.test(cell.text)) return [cell]
  const named = items.filter(({ name }) => name !== '')
  // a name that only says its target again
  if (named.some(({ name }) => name === cell.text))
    return items.map(({ name }) => (name === cell.text ? cell : null))
  const amounts = cell.text.match(quantities) ?? []
  if (amounts.length === items.length) return amounts.map((text) => ({ ...cell, text: text.trim() }))
  if (amounts.length === 1 && named.length === 1) return items.map(({ name }) => (name === '' ? null : cell))
  draft.doubts.push({
    place: placeOf(cell),
    what: '一行有几个指标，无法判断指标值属于哪一个',
    text: cell.text,
  })
  return items.map(() => null)
}

/** Whether a cell holds several values one after another. */
export const hasSeveral = ({ text }: GridCell): boolean => several.test(text)

/** Whether a row has values that could not be given to names of its own. */
export const isUnsettled = (read: ScatteredRow, given: readonly (GridCell | null)[]): boolean =>
  read.items.length > 0
    ? given.every((one) => one === null)
    : read.values.some(({ text }) => several.test(text))

/** The values of a cell, one by one. */
export const quantitiesIn = (cell: GridCell): { cell: GridCell; text: string }[] =>
  (cell.text.match(inSequence) ?? []).map((text) => ({ cell, text: text.trim() }))

/** The value without what a border or a cut word left around it; "↑" stands for 个. */
export const mendedValue = (value: GridCell, draft: FormDraft): string => {
  const end = /^[^≥≤]{1,12}([≥≤]\s*\d[\d.,]*\s*[%％\p{Script=Han}]{0,3})$/u.exec(value.text)?.[1]
  const isWords = /^[\p{Script=Han}\s]*[≥≤]/u.test(value.text)
  const alone = /^\p{Script=Han}{1,4}\s+(\d[\d.,]*\s*[%％\p{Script=Han}]{1,3})$/u.exec(value.text)?.[1]
  const text = (alone ?? (end && !isWords ? end : value.text)).replace(damagedUnit, '$1个')
  if (text !== value.text)
    draft.doubts.push({ place: placeOf(value), what: '指标值有缺损或多余的字', text: value.text })
  return text
}
