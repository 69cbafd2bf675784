import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { cataloguesOf, entryLabel, entrySpot, formSpotOf, type Matched, withoutCatalogue } from '../matching'

/** The positions of a longest run of ascending lines: what stands outside it is out of order. */
const inOrder = (lines: readonly number[]): Set<number> => {
  const tails: number[] = []
  const before: (number | undefined)[] = []
  for (const [at, line] of lines.entries()) {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((lines[tails[middle] ?? 0] ?? 0) < line) low = middle + 1
      else high = middle
    }
    before.push(low > 0 ? tails[low - 1] : undefined)
    tails[low] = at
  }
  const kept = new Set<number>()
  for (let at = tails.at(-1); at !== undefined; at = before[at]) kept.add(at)
  return kept
}

/** The forms do not follow in the order of the catalogue, or carry other numbers. */
export const orderDiffers = defineRule({
  id: 'catalogue/order-differs',
  title: '目标表的顺序与目录不一致',
  severity: 'hint',
  cites: [practice('绩效目标表按目录的顺序和序号编排')],
  needs: '项目目录和绩效目标表',
  notCheckable: withoutCatalogue,
  *check(view) {
    for (const { entries } of cataloguesOf(view)) {
      const placed = entries.flatMap((matched) =>
        matched.form && !matched.repeats ? [{ matched, form: matched.form }] : [],
      )
      const kept = inOrder(placed.map(({ form }) => form.record.place.line))
      for (const [at, { matched, form }] of placed.entries()) {
        const listed = matched.entry.seq?.value ?? null
        const own = form.record.seq?.value ?? null
        const otherNumber = listed !== null && own !== null && listed !== own
        if (kept.has(at) && !otherNumber) continue
        yield {
          spots: [entrySpot(matched), formSpotOf(form)],
          facts: { entry: entryLabel(matched), listed, form: own, line: form.record.place.line },
          root: root(matched),
        }
      }
    }
  },
  message: (facts) =>
    facts.listed !== null && facts.form !== null && facts.listed !== facts.form
      ? `目录${facts.entry}的目标表序号为 ${facts.form}（第 ${facts.line} 行）`
      : `目录${facts.entry}的目标表在第 ${facts.line} 行，次序与目录不同`,
  remedy: () => '按目录的顺序编排目标表',
})

/** One page out of place moves many: they are one group. */
const root = ({ document, record }: Matched): string => `${document.source}:${record.place.line}/目录顺序`
