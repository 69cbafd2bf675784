import type { z } from 'zod'

type Issue = z.core.$ZodIssue

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined),
    input,
  )

const most = 12

const shown = (values: readonly unknown[]): string =>
  `${values.slice(0, most).map(String).join('、')}${values.length > most ? '…' : ''}`

const fault = (issue: Issue, input: unknown): string => {
  if (issue.path.length > 0 && valueAt(input, issue.path) === undefined) return '没有给出'
  if (issue.code === 'too_small') return `不少于 ${issue.minimum}`
  if (issue.code === 'too_big') return `不超过 ${issue.maximum}`
  return issue.code === 'invalid_value' ? `应为 ${shown(issue.values)}` : ''
}

/** The fields of an input that its schema refuses, each with what would do where that is short to say. */
export const inputFaults = (issues: readonly Issue[], input: unknown): string | null => {
  const faults = issues.map((issue) => {
    const words = fault(issue, input)
    const field = issue.path.join('.')
    return field === '' || words === '' ? field : `${field}（${words}）`
  })
  return [...new Set(faults)].filter(Boolean).join('、') || null
}
