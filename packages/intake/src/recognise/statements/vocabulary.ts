import { fold } from '@heng/domain/fold'
import type { ColumnShape, RowLabelShape, TableShape } from '@heng/domain/shapes/table-shape'
import { commonLength } from './similarity'

/** What a header position can be: a column of figures or a label of the row. */
export type HeaderTarget =
  | { is: 'label'; label: RowLabelShape; titles: readonly string[] }
  | { is: 'column'; column: ColumnShape; titles: readonly string[] }

/** All header words of a shape, folded once. */
export type Vocabulary = { targets: readonly HeaderTarget[]; words: readonly string[] }

const groupWords = [
  '收入',
  '支出',
  '项目',
  '科目',
  '功能分类科目',
  '支出功能分类科目',
  '经济分类科目',
  '部门预算支出经济分类科目',
  '上年预算数',
  '本年预算数',
  '上年',
  '本年',
  '本年基本支出',
  '本年支出',
  '本年政府性基金预算财政拨款支出',
  '年初特定目标类',
  '上级专项',
  '公务用车购置及运行费',
  '公务用车购置及运行维护费',
  '财政拨款',
  '财政拨款收入',
  '资金来源',
  '单位',
  '部门',
  '小计',
  '本年收入',
  '行次',
  '栏次',
  '备注',
  '金额',
]

const known = new WeakMap<TableShape, Vocabulary>()

export const vocabularyOf = (shape: TableShape): Vocabulary => {
  const existing = known.get(shape)
  if (existing) return existing
  const targets: HeaderTarget[] = [
    ...shape.labels.map((label) => ({ is: 'label' as const, label, titles: label.titles.map(fold) })),
    ...shape.columns.map((column) => ({ is: 'column' as const, column, titles: column.titles.map(fold) })),
  ]
  const words = [...new Set([...targets.flatMap((target) => target.titles), ...groupWords])]
  const vocabulary = { targets, words }
  known.set(shape, vocabulary)
  return vocabulary
}

/** Folds a header text: the year becomes 上年 or 本年, a numbered batch or month loses its number, a unit of amounts is left off. */
export const headerText = (text: string, year: number | null): string =>
  fold(text)
    .replace(/(20\d\d)年?度?/g, (whole, digits: string) => {
      const named = Number.parseInt(digits, 10)
      if (year === null || named === year) return '本年'
      return named === year - 1 ? '上年' : whole
    })
    .replace(/(?<=[上本]年)年?初(?=预算|批复)/g, '')
    .replace(/\((?:金额)?(?:单位:)?(?:人民币)?[千万百亿]{0,2}元\)/g, '')
    .replace(/\d{1,2}月份?/g, '月')
    .replace(/第[\d一二三四五六七八九十]+批/g, '')
    .replace(/[*#:]+$/, '')

/** Whether a header text is one of the words, or a piece that a line break cut out of one. */
export const isHeaderWord = (folded: string, vocabulary: Vocabulary): boolean =>
  folded.length >= 1 &&
  vocabulary.words.some((word) =>
    folded.length === 1
      ? word === folded
      : word.includes(folded) || (folded.includes(word) && word.length * 2 >= folded.length),
  )

/** Whether a header text can be made sense of: most of its characters are those of a header word, in order. */
export const isPlausibleHeader = (folded: string, vocabulary: Vocabulary): boolean => {
  if (isHeaderWord(folded, vocabulary)) return true
  const letters = folded.replace(/[^\p{L}\p{N}]/gu, '')
  if (letters === '') return folded === ''
  return (
    /^[\u4E00-\u9FFF()"本上年\d]+$/u.test(folded) &&
    vocabulary.words.some((word) => commonLength(letters, word) / letters.length >= 0.75)
  )
}
