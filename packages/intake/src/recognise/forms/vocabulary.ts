import { fold } from '@heng/domain/fold'
import type { FormFieldShape, FormShape, IndicatorColumnShape } from '@heng/domain/shapes/form-shape'

export type FieldKey = FormFieldShape['field']
export type ColumnKey = IndicatorColumnShape['column']

/** The words of one kind of form, ready for looking up. */
export type Vocabulary = {
  scope: FormShape['scope']
  isTitle: (text: string) => boolean
  /** The field whose label `text` is, or null. */
  fieldOf: (text: string) => FieldKey | null
  columnOf: (text: string) => ColumnKey | null
  level1Of: (text: string) => string | null
  level2Of: (text: string) => string | null
  parentOf: (level2: string) => string | null
  /** Every exact label with its field, longest first, for labels that text extraction damaged. */
  labels: readonly { label: string; field: FieldKey }[]
}

/** A label without colon, ordinal and unit: "当年预算（万元）：" → "当年预算". */
export const labelText = (text: string): string =>
  fold(text)
    .replace(/[:：]+$/, '')
    .replace(/^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+[.、])(?=\D)/, '')
    .replace(/\((?:%|百分比|元|千元|万元|亿元|单位:?万元|单位:?元|(?:满分|总分|共)?\d{0,3}分|\d{1,3})\)$/, '')
    .replace(/^\*+|\*+$/g, '')

type Lookup<K> = { exact: ReadonlyMap<string, K>; patterns: readonly { key: K; pattern: RegExp }[] }

const lookup = <K>(
  entries: readonly { key: K; labels: readonly string[]; patterns?: readonly RegExp[] }[],
): Lookup<K> => ({
  exact: new Map(
    entries.flatMap(({ key, labels }) => labels.map((label): [string, K] => [fold(label), key])).reverse(),
  ),
  patterns: entries.flatMap(({ key, patterns }) => (patterns ?? []).map((pattern) => ({ key, pattern }))),
})

/** Longer texts are never labels; the bound keeps the patterns off whole paragraphs. */
const longestLabel = 24

const find = <K>({ exact, patterns }: Lookup<K>, text: string): K | null => {
  if (text === '' || text.length > longestLabel * 2) return null
  const label = labelText(text)
  if (label === '' || label.length > longestLabel) return null
  return exact.get(label) ?? patterns.find(({ pattern }) => pattern.test(label))?.key ?? null
}

/** A text that a page break printed twice in one cell counts once: 产出类指标产出类指标. */
export const undoubled = (text: string): string => {
  const half = text.length / 2
  return text.length >= 6 && Number.isInteger(half) && text.slice(0, half) === text.slice(half)
    ? text.slice(0, half)
    : text
}

const levelText = (text: string): string => undoubled(fold(text).replace(/[:：]+$/, ''))

/** Enough for the short texts of the largest volume; the memory of a long-lived process must not grow. */
const remembered = 20_000

/** Remembers the answers for short texts: the same labels, levels and signs come hundreds of times. */
const remembering = <T>(answer: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = answer(text)
    if (text.length > longestLabel * 2) return found
    if (known.size >= remembered) known.clear()
    known.set(text, found)
    return found
  }
}

const compile = (shape: FormShape): Vocabulary => {
  const fields = lookup(shape.fields.map(({ field, ...words }) => ({ key: field, ...words })))
  const columns = lookup(shape.indicatorColumns.map(({ column, ...words }) => ({ key: column, ...words })))
  const level1 = new Map(Object.entries(shape.levels.level1))
  const level2 = new Map(Object.entries(shape.levels.level2))
  const parents = new Map(Object.entries(shape.levels.parents))
  return {
    scope: shape.scope,
    isTitle: (text) => {
      if (text.length > 120) return false
      const folded = fold(text)
      return (
        folded.length <= 60 &&
        !/[。;；,，]/.test(folded) &&
        shape.titles.some((words) => words.every((word) => folded.includes(word)))
      )
    },
    fieldOf: remembering((text) => find(fields, text)),
    columnOf: remembering(
      (text) => find(columns, text) ?? find(columns, text.replace(/^(?:绩效|年度)\s*/, '')),
    ),
    level1Of: remembering((text) =>
      text.length > longestLabel * 2 ? null : (level1.get(levelText(text)) ?? null),
    ),
    level2Of: remembering((text) =>
      text.length > longestLabel * 2 ? null : (level2.get(levelText(text)) ?? null),
    ),
    parentOf: (name) => parents.get(name) ?? null,
    labels: shape.fields
      .flatMap(({ field, labels }) => labels.map((label) => ({ label: fold(label), field })))
      .toSorted((left, right) => right.label.length - left.label.length),
  }
}

const compiled = new WeakMap<FormShape, Vocabulary>()

/** The vocabulary of a form shape; compiled once. */
export const vocabularyOf = (shape: FormShape): Vocabulary => {
  const known = compiled.get(shape)
  if (known) return known
  const made = compile(shape)
  compiled.set(shape, made)
  return made
}
