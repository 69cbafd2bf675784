import { fold } from '@heng/domain/fold'
import type { NarrativeFigure } from './figures'

/** What a figure of a department's narrative is the amount of, as far as a table prints the same. */
export type Measure =
  | 'revenue'
  | 'expenditure'
  | 'revenue-source'
  | 'expenditure-class'
  | 'general-revenue'
  | 'general-expenditure'
  | 'fund-revenue'
  | 'fund-expenditure'
  | 'basic'
  | 'project'
  | 'department-basic'
  | 'department-project'
  | 'three-public'
  | 'abroad'
  | 'reception'
  | 'vehicles'
  | 'vehicleRunning'
  | 'vehiclePurchase'
  | 'operating'
  | 'procurement'
  | 'procurement-general'
  | 'goods'
  | 'works'
  | 'services'
  | 'target-general'
  | 'target-fund'

const moneyUnits = new Set(['亿元', '百万元', '万元', '千元', '元'])

type Place = { label: string; scope: string; parent: Measure | null }

/** In order: the first that fits. Labels and scopes are folded: half-width brackets, straight quotation marks. */
const measures: readonly { measure: Measure; fits: (at: Place) => boolean }[] = [
  {
    measure: 'three-public',
    fits: ({ label }) => /^"?三公"?经费(?:财政拨款)?(?:预算|支出|安排)*(?:数|总额|合计)?$/u.test(label),
  },
  {
    measure: 'abroad',
    fits: (at) => aboutThreePublic(at) && /^(?:因公)?出国\(境\)(?:经费|费用?)?$/u.test(at.label),
  },
  { measure: 'reception', fits: (at) => aboutThreePublic(at) && /^公务接待(?:经费|费用?)?$/u.test(at.label) },
  {
    measure: 'vehicles',
    fits: (at) =>
      aboutThreePublic(at) && /^公务用车购置[及和与]运行(?:维护)?(?:费用?|经费)?$/u.test(at.label),
  },
  {
    measure: 'vehicleRunning',
    fits: (at) => aboutThreePublic(at) && /^公务用车运行(?:维护)?(?:费用?|经费)?$/u.test(at.label),
  },
  {
    measure: 'vehiclePurchase',
    fits: (at) => aboutThreePublic(at) && /^公务用车购置(?:费用?|经费)?$/u.test(at.label),
  },
  {
    measure: 'operating',
    fits: ({ label }) => /^(?:一般公共预算(?:财政拨款)?)?(?:机关)?运行经费$/u.test(label),
  },
  {
    measure: 'procurement-general',
    fits: (at) => aboutProcurement(at) && /^一般公共预算.*政府采购(?:预算)?(?:总额|金额)?$/u.test(at.label),
  },
  {
    measure: 'procurement',
    fits: (at) => /^政府采购(?:预算)?(?:总额|金额|资金)?$/u.test(at.label) && !/支出/u.test(at.scope),
  },
  {
    measure: 'goods',
    fits: (at) => aboutProcurement(at) && /^(?:政府采购)?货物类?(?:采购|预算|支出)*$/u.test(at.label),
  },
  {
    measure: 'works',
    fits: (at) => aboutProcurement(at) && /^(?:政府采购)?工程类?(?:采购|预算|支出)*$/u.test(at.label),
  },
  {
    measure: 'services',
    fits: (at) => aboutProcurement(at) && /^(?:政府采购)?服务类?(?:采购|预算|支出)*$/u.test(at.label),
  },
  {
    measure: 'target-general',
    fits: (at) => /绩效/u.test(at.scope) && /^一般公共预算(?:当年|本年)?(?:财政)?拨款$/u.test(at.label),
  },
  {
    measure: 'target-fund',
    fits: (at) => /绩效/u.test(at.scope) && /^政府性基金预算(?:当年|本年)?(?:财政)?拨款$/u.test(at.label),
  },
  { measure: 'revenue-source', fits: ({ parent }) => parent === 'revenue' },
  { measure: 'department-basic', fits: (at) => at.label === '基本支出' && at.parent === 'expenditure' },
  { measure: 'department-project', fits: (at) => at.label === '项目支出' && at.parent === 'expenditure' },
  { measure: 'expenditure-class', fits: ({ parent }) => parent === 'expenditure' },
  { measure: 'basic', fits: (at) => at.label === '基本支出' && at.parent === 'general-expenditure' },
  { measure: 'project', fits: (at) => at.label === '项目支出' && at.parent === 'general-expenditure' },
  { measure: 'general-revenue', fits: ({ label }) => /^一般公共预算(?:财政)?拨款收入$/u.test(label) },
  { measure: 'general-expenditure', fits: ({ label }) => /^一般公共预算(?:财政)?拨款支出$/u.test(label) },
  { measure: 'fund-revenue', fits: ({ label }) => /^政府性基金预算(?:财政拨款|拨款)?收入$/u.test(label) },
  { measure: 'fund-expenditure', fits: ({ label }) => /^政府性基金预算(?:财政拨款|拨款)?支出$/u.test(label) },
  { measure: 'revenue', fits: (at) => wholeOf(at, '收入') },
  { measure: 'expenditure', fits: (at) => wholeOf(at, '支出') },
]

const aboutThreePublic = ({ scope, parent }: Place): boolean =>
  /三公/u.test(scope) || parent === 'three-public' || parent === 'vehicles'

const aboutProcurement = ({ scope, label }: Place): boolean => /采购/u.test(scope) || /政府采购/u.test(label)

const wholeScope = {
  收入: /^(?:部门)?(?:预算)?收入(?:总体|预算|总计)/u,
  支出: /^(?:部门)?(?:预算)?支出(?:总体|预算|总计)/u,
} as const
const wholeLabel = {
  收入: /^(?:年初)?(?:部门|单位)?(?:总)?(?:收入)?(?:年初)?(?:预算)?(?:总)?(?:数|总计|合计|总额)?$/u,
  支出: /^(?:年初)?(?:部门|单位)?(?:总)?(?:支出)?(?:年初)?(?:预算)?(?:总)?(?:数|总计|合计|总额)?$/u,
} as const

/** 年初预算数 under the heading 收入预算, or 收入总计 by itself. */
const wholeOf = ({ label, scope, parent }: Place, side: '收入' | '支出'): boolean =>
  parent === null && label !== '' && wholeScope[side].test(scope) && wholeLabel[side].test(label)

/** The measure of every amount among the figures of a narrative, by index; others have none. */
export const measuresOf = (figures: readonly NarrativeFigure[]): ReadonlyMap<number, Measure> => {
  const found = new Map<number, Measure>()
  for (const { index, role, unit, inReason, label, scope, parent } of figures) {
    if (role !== 'amount' || inReason || unit === null || !moneyUnits.has(unit)) continue
    const heading = fold(scope ?? '')
    const words = fold(label)
    const place: Place = {
      // 收入预算年初预算数 under the heading 收入预算 is 年初预算数.
      label:
        heading !== '' && words.startsWith(heading) && words !== heading
          ? words.slice(heading.length)
          : words,
      scope: heading,
      parent: parent === null ? null : (found.get(parent) ?? null),
    }
    const measure = measures.find(({ fits }) => fits(place))?.measure
    if (measure) found.set(index, measure)
  }
  return found
}

/** The sources of a department's revenue, by the words of their names, as columns of the revenue table. */
export const revenueSources: readonly { column: string; pattern: RegExp }[] = [
  { column: 'generalPublic', pattern: /^一般公共预算/u },
  { column: 'governmentFund', pattern: /^政府性基金/u },
  { column: 'stateCapital', pattern: /^国有资本经营/u },
  { column: 'fiscalAccount', pattern: /^财政专户/u },
  { column: 'operation', pattern: /^(?:事业单位)?经营(?:预算)?收入/u },
  { column: 'business', pattern: /^事业(?:预算)?收入/u },
  { column: 'superior', pattern: /^上级补助/u },
  { column: 'affiliate', pattern: /^附属单位/u },
  { column: 'other', pattern: /^其他(?:预算)?收入/u },
]
