import { fold } from '@heng/domain/fold'
import type { PerformanceTarget } from '@heng/domain/records/performance-target'
import { compareDecimals, decimalOf } from '@heng/domain/decimal'
import type { Breach, Located } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { versionIn } from '../../parameters/dated'
import {
  type PerformancePlaceholders,
  performancePlaceholders,
} from '../../parameters/performance-placeholders'
import { allRows, withoutTargets } from '../evaluable'
import { formSpot, type IndicatorRow, rootOf, spotOf } from '../indicator-rows'

type PlaceholderFacts = { field: string; text: string; indicator: string | null }

/** Longer texts are prose, in which letters may stand for a name on purpose. */
const longestCell = 30

const inCell = (text: string, words: PerformancePlaceholders): boolean =>
  words.choices.test(text) ||
  words.example.test(text) ||
  words.blanks.test(text) ||
  words.instruction.test(text)

const indicatorFields = ['name', 'value', 'unit', 'note'] as const
const indicatorTitles = { name: '指标名称', value: '指标值', unit: '计量单位', note: '指标说明' } as const

const inIndicator = function* (
  row: IndicatorRow,
  words: PerformancePlaceholders,
): Iterable<Breach<PlaceholderFacts>> {
  for (const field of indicatorFields) {
    const text = row.indicator[field]?.value
    if (text !== undefined && inCell(fold(text), words))
      yield {
        spots: [spotOf(row, field), spotOf(row, 'name')],
        facts: { field: indicatorTitles[field], text, indicator: row.label },
      }
  }
  if (row.operator === '定性' && row.number && compareDecimals(row.number, decimalOf(0)) === 0)
    yield {
      spots: [spotOf(row, 'value'), spotOf(row, 'name')],
      facts: { field: '指标值', text: row.value, indicator: row.label },
      root: rootOf(row, `${row.indicator.place.line}/定性`),
    }
  if (row.value !== '' && row.value === row.name)
    yield {
      spots: [spotOf(row, 'value'), spotOf(row, 'name')],
      facts: { field: '指标值', text: row.indicator.value?.value ?? '', indicator: row.label },
      variant: 'repeats-name',
      severity: 'warning',
    }
}

const inForm = function* (
  located: Located<PerformanceTarget>,
  words: PerformancePlaceholders,
): Iterable<Breach<PlaceholderFacts>> {
  const { record } = located
  const texts = [
    ['项目名称', record.name],
    ['项目概况', record.overview],
    ['立项依据', record.basis],
    ['绩效目标', record.goal],
    ['联系人', record.contact],
    [
      '主管部门',
      record.department && { place: record.department.place, value: record.department.value.name },
    ],
    [
      '实施单位',
      record.implementer && { place: record.implementer.place, value: record.implementer.value.name },
    ],
    ['编制单位', record.preparer && { place: record.preparer.place, value: record.preparer.value.name }],
  ] as const
  for (const [field, text] of texts) {
    if (!text) continue
    const folded = fold(text.value)
    const short = folded.length <= longestCell
    if (short ? !inCell(folded, words) : !words.blanks.test(folded) && !words.instruction.test(folded))
      continue
    yield {
      spots: [formSpot(located, text.place)],
      facts: { field, text: Array.from(text.value).slice(0, 60).join(''), indicator: null },
      ...(short ? {} : { severity: 'warning' as const }),
    }
  }
}

/** A value or text of a form left from its template: the choices instead of a choice, an example word, blanks, instructions. */
export const placeholder = defineRule({
  id: 'performance/placeholder',
  title: '模板内容没有替换',
  severity: 'error',
  cites: [practice('报出的目标表不保留模板中的示例、选项和填写提示')],
  needs: '绩效目标表',
  notCheckable: withoutTargets,
  *check(view) {
    const words = versionIn(performancePlaceholders, view.edition.fiscalYear).value
    for (const row of allRows(view)) yield* inIndicator(row, words)
    for (const located of view.targets()) yield* inForm(located, words)
  },
  message: ({ field, text, indicator }, variant) =>
    variant === 'repeats-name'
      ? `指标“${indicator}”的指标值只是重复指标名称`
      : `${indicator === null ? '' : `指标“${indicator}”的`}${field}“${text}”是模板留下的内容`,
  remedy: (_, variant) => (variant === 'repeats-name' ? '填写可以衡量的指标值' : '替换为实际内容'),
})
