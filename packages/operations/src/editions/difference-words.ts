import { amountFrom } from '@heng/domain/editing/amount-text'
import type { RecordDifference } from '@heng/domain/editing/diff-records'
import type { EditionRecord } from '@heng/domain/editing/edition-record'
import { itemsOf } from '@heng/domain/editing/item-at'
import { itemPath } from '@heng/domain/editing/item-path'
import { formatMoney, type Money, subtractMoney, zero } from '@heng/domain/money'

const fieldTitles: Readonly<Record<string, string>> = {
  title: '标题',
  fiscalYear: '年度',
  printedUnit: '单位',
  total: '合计',
  level1: '一级指标',
  level2: '二级指标',
  name: '名称',
  code: '编码',
  operator: '指标性质',
  value: '指标值',
  unit: '计量单位',
  weight: '权重',
  core: '是否核心',
  note: '备注',
  amount: '金额',
  department: '主管部门',
  page: '页码',
  seq: '序号',
  text: '文字',
  overview: '项目概况',
  basis: '立项依据',
  goal: '当年绩效目标',
  implementer: '实施单位',
  preparer: '代编单位',
  contact: '联系人',
  phone: '联系电话',
  nature: '项目属性',
  executionWeight: '预算执行率权重',
  'period.start': '开始时间',
  'period.end': '结束时间',
  'budget.total': '预算总额',
  'budget.generalPublic': '一般公共预算',
  'budget.governmentFund': '政府性基金预算',
  'budget.stateCapital': '国有资本经营预算',
  'budget.other': '其他资金',
  'budget.retained': '部门留用',
  'budget.townships': '补助街镇',
}

const listTitles = {
  rows: '行',
  indicators: '指标',
  entries: '目录项',
  paragraphs: '段落',
  notes: '说明',
} as const

/** What an item calls itself. */
const itemName = (item: object): string => {
  const name = 'name' in item ? item.name : 'text' in item ? item.text : null
  return typeof name === 'string' ? name.slice(0, 30) : '（未命名）'
}

const isAmountField = (field: string): boolean =>
  field.startsWith('cells/') || field === 'amount' || field === 'total' || field.startsWith('budget.')

const columnTitle = (record: EditionRecord, field: string): string => {
  if (field.startsWith('cells/') && record.record === 'statement')
    return record.columns.find(({ key }) => key === field.slice('cells/'.length))?.title ?? ''
  const name = field.replace(/^(?:fields|texts)\//, '')
  return fieldTitles[name] ?? name
}

/** How many decimals an amount is printed with. */
const decimalsOf = (text: string | null): number => text?.split('.')[1]?.trim().length ?? 0

const changeWords = (
  record: EditionRecord,
  field: string,
  before: string | null,
  after: string | null,
): string => {
  if (record.record === 'narrative' || !isAmountField(field.replace(/^fields\//, '')))
    return `${before ?? '（空）'} → ${after ?? '（空）'}`
  const { amountUnit } = record
  const was = before === null ? zero : amountFrom(before, amountUnit).amount
  const is = after === null ? zero : amountFrom(after, amountUnit).amount
  if (was === null || is === null) return `${before ?? '（空）'} → ${after ?? '（空）'}`
  const written = (amount: Money, decimals: number): string =>
    formatMoney(amount, amountUnit, { decimals, separators: true })
  const difference = subtractMoney(is, was)
  const digits = written(difference, Math.max(decimalsOf(before), decimalsOf(after)))
  const [then, now] = [
    before === null ? '空' : written(was, decimalsOf(before)),
    after === null ? '空' : written(is, decimalsOf(after)),
  ]
  return `${difference > 0 ? '+' : ''}${digits} ${amountUnit}（${then} → ${now}）`
}

const wordsOf = (before: EditionRecord, after: EditionRecord, one: RecordDifference): string => {
  if (one.difference === 'inserted') return `新增${listTitles[one.list]}：${itemName(one.item)}`
  if (one.difference === 'removed') return `删去${listTitles[one.list]}：${itemName(one.item)}`
  const at = itemPath(one.path)
  if (!at) return `${columnTitle(after, one.path)} ${changeWords(after, one.path, one.before, one.after)}`
  const item =
    itemsOf(after, at.list).find(({ key }) => key === at.key) ??
    itemsOf(before, at.list).find(({ key }) => key === at.key)
  const title = columnTitle(after, at.field)
  return `${item ? itemName(item) : ''} ${title} ${changeWords(after, at.field, one.before, one.after)}`
}

/** Differences between two states of a record as sentences. */
export const differenceWords = (
  before: EditionRecord,
  after: EditionRecord,
  differences: readonly RecordDifference[],
): string[] => differences.map((one) => wordsOf(before, after, one))
