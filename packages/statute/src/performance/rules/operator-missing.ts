import { isDoubted } from '@heng/engine/doubted'
import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { withoutColumn } from '../evaluable'
import { rowsOf, spotOf, targetText } from '../indicator-rows'

/**
 * No operator, or 无, with a value, in a form that prints the column of operators. A hint where the reader doubted
 * the row: then the sign may only be illegible.
 */
export const operatorMissing = defineRule({
  id: 'performance/operator-missing',
  title: '指标没有性质',
  severity: 'warning',
  cites: [practice('指标值应当有性质（≥、≤、=、＞、＜或定性）')],
  needs: '带“指标性质”的绩效目标表',
  notCheckable: withoutColumn('operator'),
  *check(view) {
    for (const located of view.targets()) {
      if (!located.record.indicatorColumns.includes('operator')) continue
      for (const row of rowsOf(located)) {
        if (row.value === '' || (row.operator !== null && row.operator !== '无')) continue
        yield {
          spots: [spotOf(row, 'operator'), spotOf(row, 'value')],
          facts: { indicator: row.label, value: targetText(row), written: row.operator },
          ...(row.operator === '无' ? { variant: 'none' } : {}),
          ...(row.operator === null && isDoubted(spotOf(row, 'value')) ? { severity: 'hint' as const } : {}),
        }
      }
    }
  },
  message: (facts, variant) =>
    variant === 'none'
      ? `指标“${facts.indicator}”的性质写为“无”，指标值为“${facts.value}”`
      : `指标“${facts.indicator}”没有性质，指标值为“${facts.value}”`,
  remedy: () => '按指标值填写 ≥、≤、=、＞、＜；文字描述的填写“定性”',
})
