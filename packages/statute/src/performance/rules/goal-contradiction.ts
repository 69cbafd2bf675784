import { compareDecimals, type Decimal, formatDecimal } from '@heng/domain/decimal'
import type { PerformanceTarget } from '@heng/domain/records/performance-target'
import type { Breach, Located } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { withoutIndicators } from '../evaluable'
import { foldedText, formSpot, type IndicatorRow, rowsOf, spotOf, targetText } from '../indicator-rows'
import { type Quantity, quantitiesIn, scaled, sharedRun } from '../text-quantities'

type ContradictionFacts = { indicator: string; target: string; field: string; words: string; number: string }

/** What a clause tells of other years, of the present state or of parts is no target of the year. */
const background =
  /上年|去年|往年|历年|现有|目前|已|截至|截止|近年|以来|原有|原|曾|前期|其中|每[人户个月天周季]|人均|标准|(?:20[01]\d|202[0-2])年/u
const measure = /(?:总数|总量|数量|次数|个数|人数|人次数?|户数|家数|件数|场次|场数|面积|里程|长度|数|量)$/u
const doing =
  /^(?:完成|开展|组织|举办|实施|新增|新建|建设|建成|推进|保障|实现|确保|加强|发放|采购|购置|全年|当年|年度|年|各类|有效|按时|及时)+/u
const done = /(?:完成任务|任务|完成|开展|举办|情况)+$/u

const persons = new Set(['人', '名', '位'])
const things = new Set(['个', '家', '项', '所', '处', '座', '套', '件', '块', '间'])
const events = new Set(['次', '场', '期', '场次', '批', '批次'])

/** 人, 名 and 位 count alike, so do 次 and 场; 个, 座 and 套 each stand for most things. */
const sameUnit = (left: string, right: string): boolean =>
  left === right || [persons, things, events].some((alike) => alike.has(left) && alike.has(right))

type Candidate = { row: IndicatorRow; core: string; number: Decimal; unit: string }

const candidateOf = (row: IndicatorRow): Candidate[] => {
  if (row.number === null || row.operator === '定性') return []
  const unit = row.percentInValue ? '%' : row.unit.replace(/\/.*$/u, '')
  if (unit === '') return []
  const stripped = unit === '%' ? row.bare : row.bare.replace(measure, '')
  const core = (unit === '%' ? stripped : stripped.replace(done, '')).replace(doing, '')
  return [{ row, core: core.length >= 2 ? core : stripped, ...scaled(row.number, unit) }]
}

/** 完成率 and 覆盖率 of one thing are two: the clause must name the rate itself. */
const rateLength = 3

const qualifier = /^(?:以上|以下|以内|左右|及以上|余|多|的|各|至|到|和|与|以|为|$|[^\p{Script=Han}])/u

/** What is counted stands right behind the number, or before it and nothing behind. */
const countsSameThing = ({ row }: Candidate, { clause, at, printed }: Quantity): boolean => {
  const behind = clause.slice(at + printed.length)
  return qualifier.test(behind) || sharedRun(row.name, behind.slice(0, 12)) >= 2
}

/** How many neighbouring characters of a name stand in a clause: it decides between equal runs. */
const sharedPairs = (core: string, clause: string): number => {
  let shared = 0
  for (let at = 0; at + 1 < core.length; at += 1) if (clause.includes(core.slice(at, at + 2))) shared += 1
  return shared
}

/** How well a clause speaks of the indicator: the shared run, 0 where it does not cover most of the name. */
const likeness = (candidate: Candidate, quantity: Quantity): number => {
  const { core, unit, row } = candidate
  const { clause } = quantity
  if (unit === '%' ? !clause.includes(row.bare.slice(-rateLength)) : !countsSameThing(candidate, quantity))
    return 0
  const run = sharedRun(core, clause)
  if (core.length === 2) return run === 2 && clause.length <= 12 ? 2 : 0
  return run >= 3 && run * 3 >= core.length * 2 ? run + sharedPairs(core, clause) / 100 : 0
}

const equal = (left: Decimal, right: Decimal): boolean => compareDecimals(left, right) === 0

/** The one number the text gives for an indicator and that no indicator repeats, or null. */
const contradicted = (
  candidate: Candidate,
  quantities: readonly Quantity[],
  all: readonly Candidate[],
): Quantity | null => {
  const fitting = quantities
    .filter(({ unit }) => sameUnit(unit, candidate.unit))
    .map((one) => ({ one, how: likeness(candidate, one) }))
    .filter(({ how }) => how > 0)
  const best = Math.max(0, ...fitting.map(({ how }) => how))
  const chosen = fitting.filter(({ how }) => how === best)
  const [first] = chosen
  if (!first || chosen.length > 1) return null
  const quantity = first.one
  if (fitting.some(({ one }) => equal(one.number, candidate.number))) return null
  if (background.test(quantity.clause)) return null
  const explained = all.some(
    (other) =>
      other !== candidate && sameUnit(other.unit, quantity.unit) && equal(other.number, quantity.number),
  )
  if (explained || all.some((other) => other !== candidate && likeness(other, quantity) > best)) return null
  return quantity
}

const fields = { goal: '绩效目标', overview: '项目概况' } as const

const contradictionsOf = function* (
  located: Located<PerformanceTarget>,
): Iterable<Breach<ContradictionFacts>> {
  const all = rowsOf(located).flatMap(candidateOf)
  const reported = new Set<Candidate>()
  for (const field of ['goal', 'overview'] as const) {
    const text = located.record[field]
    if (!text) continue
    const quantities = quantitiesIn(foldedText(located.record, field))
    if (quantities.length === 0) continue
    for (const candidate of all) {
      const quantity = reported.has(candidate) ? null : contradicted(candidate, quantities, all)
      if (!quantity) continue
      reported.add(candidate)
      yield {
        spots: [spotOf(candidate.row, 'value'), { ...formSpot(located, text.place), text: quantity.clause }],
        facts: {
          indicator: candidate.row.label,
          target: targetText(candidate.row),
          field: fields[field],
          words: quantity.clause,
          number: `${formatDecimal(quantity.number)}${quantity.unit}`,
        },
      }
    }
  }
}

/** A number with its noun in the goal or overview differs from the value of the indicator with that noun. */
export const goalContradiction = defineRule({
  id: 'performance/goal-contradiction',
  title: '目标文字与指标值不一致',
  severity: 'warning',
  cites: [practice('指标值应当与绩效目标、项目概况中的数字一致')],
  needs: '绩效目标表',
  notCheckable: withoutIndicators,
  *check(view) {
    for (const located of view.targets()) yield* contradictionsOf(located)
  },
  message: (facts) =>
    `${facts.field}写“${facts.words}”（${facts.number}），指标“${facts.indicator}”为 ${facts.target}`,
  remedy: () => '核对后统一数字；所指不同的，写明各自的范围',
})
