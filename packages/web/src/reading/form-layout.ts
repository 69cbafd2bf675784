import type { Sourced } from '@heng/domain/place'
import type { Amount } from '@heng/domain/amount'
import type { Indicator, PerformanceTarget } from '@heng/domain/records/performance-target'
import type { Party } from '@heng/domain/party'

/** One labelled field of a target form; `text` null where the label is printed and nothing stands behind it. */
export type FormField = {
  label: string
  fields: readonly { path: string; text: string | null; amount: boolean }[]
}

const partyText = (party: Sourced<Party> | null): string | null =>
  party && (party.value.code ? `${party.value.code}-${party.value.name}` : party.value.name)

const amountText = (amount: Sourced<Amount> | null | undefined): string | null =>
  amount?.value.printed ?? null

const budgetLabels = {
  total: '预算金额',
  generalPublic: '一般公共预算',
  governmentFund: '政府性基金预算',
  stateCapital: '国有资本经营预算',
  other: '其他资金',
  retained: '部门留用',
  townships: '补助街镇',
} as const

type Draft = FormField & { keys: readonly string[] }

const single = (label: string, path: string, text: string | null, amount = false): Draft => ({
  label,
  fields: [{ path, text, amount }],
  keys: [path],
})

const drafts = (target: PerformanceTarget): Draft[] => [
  single(target.scope === 'project' ? '项目名称' : '部门（单位）名称', 'name', target.name?.value ?? null),
  single('主管部门', 'department', partyText(target.department)),
  single('实施单位', 'implementer', partyText(target.implementer)),
  single('项目性质', 'nature', target.nature?.value ?? null),
  {
    label: '项目周期',
    fields: [
      { path: 'period.start', text: target.period?.start?.value ?? null, amount: false },
      ...(target.period?.end ? [{ path: 'period.end', text: target.period.end.value, amount: false }] : []),
    ],
    keys: ['period', 'periodStart', 'periodEnd', 'period.start'],
  },
  single('联系人', 'contact', target.contact?.value ?? null),
  single('联系电话', 'phone', target.phone?.value ?? null),
  single('预算执行率权重', 'executionWeight', target.executionWeight?.value ?? null),
  ...Object.entries(budgetLabels).map(([key, label]) =>
    single(
      key === 'total' && target.fiscalYear ? `${target.fiscalYear}年${label}` : label,
      `budget.${key}`,
      amountText(Object.entries(target.budget).find(([name]) => name === key)?.[1]),
      true,
    ),
  ),
]

/** The short fields of a form that it prints, in the order of the official form. */
export const shortFields = (target: PerformanceTarget): FormField[] =>
  drafts(target)
    .filter(
      ({ fields, keys }) =>
        fields.some(({ text }) => text !== null) || keys.some((key) => target.printedFields.includes(key)),
    )
    .map(({ label, fields }) => ({ label, fields }))

/** The long texts of a form that it prints. */
export const longFields = (
  target: PerformanceTarget,
): { label: string; path: string; text: string | null }[] =>
  [
    { label: '项目概况', path: 'overview', text: target.overview?.value ?? null },
    { label: '立项依据', path: 'basis', text: target.basis?.value ?? null },
    {
      label: target.scope === 'project' ? '当年绩效目标' : '整体绩效目标',
      path: 'goal',
      text: target.goal?.value ?? null,
    },
  ].filter(({ path, text }) => text !== null || target.printedFields.includes(path))

/**
 * For every indicator how many rows its level cell reaches down: equal neighbours share one, as bureaus print
 * it; 0 where the cell belongs to the one above. A second level is shared only within one first level.
 */
export const levelSpans = (indicators: readonly Indicator[], level: 'level1' | 'level2'): number[] => {
  const same = (left: Indicator | undefined, right: Indicator | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    left.level1?.value === right.level1?.value &&
    (level === 'level1' || left.level2?.value === right.level2?.value) &&
    left[level] !== null
  return indicators.map((indicator, at) => {
    if (same(indicators[at - 1], indicator)) return 0
    let end = at + 1
    while (same(indicator, indicators[end])) end += 1
    return end - at
  })
}
