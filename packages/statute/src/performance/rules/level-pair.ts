import { fold } from '@heng/domain/fold'
import type { Breach } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { ministryDocument } from '../../law/ministry-document'
import { practice } from '../../law/practice'
import { versionIn } from '../../parameters/dated'
import { type LevelPairs, performanceLevelPairs } from '../../parameters/performance-level-pairs'
import { withoutColumn } from '../evaluable'
import { type IndicatorRow, rowsOf, spotOf } from '../indicator-rows'

/** "产出类指标", "产出" and "产出指标" are one. */
const levelOf = (text: string): string => fold(text).replace(/(?:类)?(?:指标)?$/u, '指标')

/** A word somebody chose, not the remains of damaged text: then nothing certain can be said. */
const legible = /^[\p{Script=Han}()]{2,12}指标$/u
const several = /指标.+指标$/u

/** "服务对象" stands for 服务对象满意度指标. */
const abbreviates = (second: string, full: string): boolean => full.startsWith(second.slice(0, -2))

/** The row above stops short of its level 2: what stands here is the end of a label broken over two lines. */
const endsLabel = (
  row: IndicatorRow,
  above: IndicatorRow | undefined,
  allowed: readonly string[],
): boolean => {
  const second = levelOf(row.indicator.level2?.value ?? '')
  return (
    above !== undefined &&
    !above.indicator.level2 &&
    above.indicator.level1 !== null &&
    allowed.some((full) => full.endsWith(second))
  )
}

type PairFacts = {
  level1: string
  level2: string
  indicator: string
  belongs: string | null
  allowed: readonly string[]
}

const mismatchesIn = function* (
  rows: readonly IndicatorRow[],
  pairs: LevelPairs,
): Generator<Breach<PairFacts>> {
  const owners = Object.entries(pairs)
  for (const [at, row] of rows.entries()) {
    const { level1, level2 } = row.indicator
    if (!level1 || !level2) continue
    const [first, second] = [levelOf(level1.value), levelOf(level2.value)]
    const allowed = pairs[first]
    if (![first, second].every((level) => legible.test(level) && !several.test(level))) continue
    if (allowed?.some((full) => abbreviates(second, full))) continue
    if (endsLabel(row, rows[at - 1], allowed ?? [])) continue
    yield {
      spots: [spotOf(row, 'level2'), spotOf(row, 'name')],
      facts: {
        level1: level1.value,
        level2: level2.value,
        indicator: row.label,
        belongs: owners.find(([, seconds]) => seconds.includes(second))?.[0] ?? null,
        allowed: allowed ?? owners.map(([name]) => name),
      },
      root: `${row.document.source}/${first}/${second}`,
      ...(allowed ? {} : { variant: 'unknown' }),
    }
  }
}

/** Level 2 does not belong to level 1. */
export const levelPair = defineRule({
  id: 'performance/level-pair',
  title: '一级指标与二级指标不配套',
  severity: 'error',
  cites: [ministryDocument('财预〔2021〕101号'), practice('二级指标应当归入相应的一级指标')],
  needs: '带一级指标和二级指标的绩效目标表',
  notCheckable: withoutColumn('level2'),
  *check(view) {
    const pairs = versionIn(performanceLevelPairs, view.edition.fiscalYear).value
    for (const located of view.targets()) yield* mismatchesIn(rowsOf(located), pairs)
  },
  message: (facts, variant) =>
    variant === 'unknown'
      ? `“${facts.level1}”不是一级指标（应为${facts.allowed.join('、')}）`
      : `二级指标“${facts.level2}”不属于一级指标“${facts.level1}”（应为${facts.allowed.join('、')}）`,
  remedy: (facts) =>
    facts.belongs === null
      ? `在${facts.allowed.join('、')}中选择`
      : `把指标“${facts.indicator}”归入“${facts.belongs}”，或者改为配套的二级指标`,
})
