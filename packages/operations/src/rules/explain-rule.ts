import { Refusal } from '@heng/domain/refusal'
import { listRules } from './list-rules'
import type { RuleSummary } from './rule-summary'

/** Number of letters to add, drop or change to make one word of another. */
const distance = (left: string, right: string): number => {
  let previous = Array.from({ length: right.length + 1 }, (_, at) => at)
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= right.length; column += 1)
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1),
      )
    previous = current
  }
  return previous[right.length] ?? 0
}

/** The ids nearest to what was asked for, best first; none when nothing is near. */
const nearest = (asked: string, ids: readonly string[]): string[] =>
  ids
    .map((id) => {
      const own = id.slice(id.indexOf('/') + 1)
      const contains = asked.length > 2 && id.includes(asked)
      return { id, far: contains ? 0 : Math.min(distance(asked, id), distance(asked, own)) }
    })
    .filter(({ far }) => far <= Math.max(2, asked.length / 3))
    .sort((left, right) => left.far - right.far)
    .slice(0, 3)
    .map(({ id }) => id)

/** One rule by its id, also with the variant a finding carries ("…/rounding"); else a Refusal that suggests others. */
export const explainRule = (asked: string): RuleSummary => {
  const all = listRules()
  const rule = all.find(({ id }) => id === asked) ?? all.find(({ id }) => asked.startsWith(`${id}/`))
  if (rule) return rule
  const near = nearest(
    asked,
    all.map(({ id }) => id),
  )
  throw new Refusal('rule-must-exist', near.length > 0 ? `${asked}。是不是：${near.join('、')}` : asked)
}
