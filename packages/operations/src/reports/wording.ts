import type { Evaluation, Facts, Severity } from '@heng/domain/finding'

export const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  hint: '提示',
}

const factNames: Readonly<Record<string, string>> = {
  stated: '列示',
  computed: '计算',
  difference: '差额',
  sum: '合计',
  expected: '应为',
}

const factText = (value: Facts[string]): string =>
  value === null ? '空' : Array.isArray(value) ? value.join('、') : `${value as string | number | boolean}`

/** What is stated, what was computed and the difference, for findings that carry figures: "列示 1.2，计算 1.3". */
export const figuresOf = (facts: Facts): string =>
  Object.entries(factNames)
    .flatMap(([key, name]) => {
      const value = facts[key]
      return value === undefined || value === null ? [] : [`${name} ${factText(value)}`]
    })
    .join('，')

/** "规则 80 条：通过 60，未通过 15，未检查 5；错误 3，警告 8，提示 20". */
export const summaryText = (summary: Evaluation['summary']): string => {
  const rules = summary.passed + summary.failed + summary.notChecked
  return (
    `规则 ${rules} 条：通过 ${summary.passed}，未通过 ${summary.failed}，未检查 ${summary.notChecked}；` +
    `错误 ${summary.errors}，警告 ${summary.warnings}，提示 ${summary.hints}`
  )
}
