import type { Measure } from '../figure-measure'
import type { NarrativeFigure } from '../figures'
import { defineRule } from '../../define'
import { ministryDocument } from '../../law/ministry-document'
import { type SetFigures, setFigures } from '../set-figures'

/** The changes that a disclosure must explain. */
const explained = new Set<Measure>([
  'basic',
  'project',
  'three-public',
  'abroad',
  'reception',
  'vehicles',
  'vehicleRunning',
  'vehiclePurchase',
  'operating',
  'fund-expenditure',
])

const isZero = (printed: string): boolean => !/[1-9]/.test(printed)

/** The text from a change to the next amount of the same paragraph. */
const behind = ({ figures, narrative }: SetFigures, change: NarrativeFigure): string => {
  const next = figures.find(
    (one) =>
      one.paragraph === change.paragraph &&
      one.index > change.index &&
      one.role === 'amount' &&
      !one.inReason,
  )
  const text = narrative.record.paragraphs[change.paragraph]?.text ?? ''
  return text.slice(change.end, next?.paragraph === change.paragraph ? next.start : text.length)
}

/** A total whose parts have changes of their own leaves the reasons to them. */
const leftToParts = ({ figures }: SetFigures, change: NarrativeFigure): boolean => {
  const parts = new Set(
    figures
      .filter(({ parent, role }) => role === 'amount' && parent === change.changeOf)
      .map(({ index }) => index),
  )
  return figures.some(({ role, changeOf }) => role === 'change' && changeOf !== null && parts.has(changeOf))
}

const unexplained = (given: SetFigures): NarrativeFigure[] =>
  given.figures.filter((change) => {
    const measure = change.changeOf === null ? undefined : given.measures.get(change.changeOf)
    if (change.role !== 'change' || change.inReason || !measure || !explained.has(measure)) return false
    if (change.printed === null || isZero(change.printed) || change.reason) return false
    return !leftToParts(given, change) && !/原因|主要是|由于|因[^公此]|系/u.test(behind(given, change))
  })

/** A change against last year is explained. */
export const reasonMissing = defineRule({
  id: 'disclosure/reason-missing',
  title: '增减变化说明原因',
  severity: 'warning',
  cites: [ministryDocument('财预〔2016〕143号')],
  needs: '写有增减变化的部门预算情况说明',
  notCheckable: (view) =>
    setFigures(view).some(({ figures }) => figures.some(({ role }) => role === 'change'))
      ? null
      : '没有写有增减变化的情况说明',
  *check(view) {
    for (const given of setFigures(view))
      for (const change of unexplained(given))
        yield {
          spots: [
            {
              document: given.narrative.document,
              record: given.narrative.record,
              place: change.place,
              text: change.text,
            },
          ],
          facts: {
            label: change.label,
            change: `${change.direction === 'decrease' ? '减少' : '增加'} ${change.printed ?? ''}${change.unit ?? ''}`,
          },
        }
  },
  message: (facts) => `${facts.label}比上年${facts.change}，没有说明原因`,
  remedy: (facts) => `补充${facts.label}增减变化的主要原因`,
})
