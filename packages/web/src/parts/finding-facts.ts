import type { Facts } from '@heng/domain/finding'

const names = [
  ['stated', '列示'],
  ['computed', '计算'],
  ['sum', '合计'],
  ['expected', '应为'],
  ['difference', '差额'],
] as const

const text = (value: NonNullable<Facts[string]>): string =>
  typeof value === 'object' ? value.join('、') : String(value)

/** The figures of a finding in the order in which a reviewer reads them; the rest is in its message. */
export const findingFigures = (facts: Facts): { name: string; value: string }[] =>
  names.flatMap(([key, name]) => {
    const value = facts[key]
    return value === undefined || value === null ? [] : [{ name, value: text(value) }]
  })
