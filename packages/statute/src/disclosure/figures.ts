import type { Place } from '@heng/domain/place'
import type { Narrative, Paragraph } from '@heng/domain/records/narrative'
import { cleanLabel, directionBefore, nounBehind } from './figure-label'
import { type FigureEvent, scanFigures, unhide } from './figure-scan'

/** A figure that a narrative names: an amount or count, or its change against last year. */
export type NarrativeFigure = {
  /** Its index among the figures of the narrative. */
  index: number
  /** 0-based index of the paragraph, and its place. */
  paragraph: number
  place: Place
  /** The clause it stands in, for showing. */
  text: string
  /** Offsets in the paragraph. */
  start: number
  end: number
  /** What it is the amount of; of a change, what changes. */
  label: string
  /** The heading it stands under: 收入预算, 机关运行经费。 */
  scope: string | null
  role: 'amount' | 'change'
  direction: 'increase' | 'decrease' | 'flat' | null
  /** Digits without separators; null for 持平. */
  printed: string | null
  unit: string | null
  /** The figure it is a part of ("其中"), or the change it helps to explain. */
  parent: number | null
  /** The amount whose change this is, when the text has just named it. */
  changeOf: number | null
  /** Whether it stands in the words of a reason, and is no figure of the budget itself. */
  inReason: boolean
  /** The reason given for a change. */
  reason: string | null
}

type State = {
  figures: NarrativeFigure[]
  paragraph: number
  place: Place
  text: string
  hidden: string
  scope: string | null
  /** Enclosing totals of lists; brackets push and pop. */
  parents: (number | null)[]
  lastAmount: number | null
  lastChange: number | null
  inReason: boolean
  /** The word after a label that was not yet a figure: 其中：, and where the label may begin. */
  from: number
}

const delimiter = /[，,、。；;：:！!？?（()）\s]*[，,、。；;：:！!？?（()）]/gu

/** No label is longer than this. */
const longest = 80

/** Where the label of a figure begins: behind the last event and the last punctuation. */
const labelStart = (hidden: string, from: number, to: number): number => {
  const first = Math.max(from, to - longest)
  let start = first
  for (const match of hidden.slice(first, to).matchAll(delimiter))
    start = first + match.index + match[0].length
  return start
}

/** The sentence up to a figure, at most its last two hundred characters. */
const clauseBefore = (text: string, at: number): string => {
  const before = text.slice(Math.max(0, at - 200), at)
  return before.slice(Math.max(...['。', '；', ';'].map((stop) => before.lastIndexOf(stop))) + 1)
}

const add = (
  state: State,
  figure: Omit<NarrativeFigure, 'index' | 'paragraph' | 'place' | 'text' | 'scope'>,
): number => {
  const index = state.figures.length
  state.figures.push({
    ...figure,
    index,
    paragraph: state.paragraph,
    place: state.place,
    scope: state.scope,
    text: `${clauseBefore(state.text, figure.start)}${state.text.slice(figure.start, figure.end)}`.trim(),
  })
  return index
}

/**
 * What a change without a subject is the change of: the amount named last. In a new sentence after a list of parts
 * none of which had a change of its own, it is the total of the list.
 */
const changedAmount = (state: State, begin: number): number | null => {
  const last = state.lastAmount === null ? undefined : state.figures[state.lastAmount]
  if (!last || last.parent === null || !state.text.slice(last.end, begin).includes('。'))
    return state.lastAmount
  const parts = state.figures.filter(({ parent, role }) => role === 'amount' && parent === last.parent)
  const changed = new Set(state.figures.map(({ changeOf }) => changeOf))
  return parts.some(({ index }) => changed.has(index)) ? last.index : last.parent
}

/** 年初预算数 says nothing by itself: 收入预算年初预算数. */
const scopedLabel = (label: string, scope: string | null): string =>
  scope !== null && scope.length <= 12 && /^(?:年初)?(?:预算)?(?:数|总额|总数|总计|合计)?$/u.test(label)
    ? `${scope}${label}`
    : label

const onFigure = (state: State, event: Extract<FigureEvent, { kind: 'figure' }>): void => {
  const begin = labelStart(state.hidden, state.from, event.start)
  const before = unhide(state.hidden.slice(begin, event.start))
  const change = directionBefore(before)
  const span = { start: begin, end: event.end, printed: event.digits, unit: event.unit }
  if (change) {
    const subject = cleanLabel(change.subject)
    const of = subject === '' ? changedAmount(state, begin) : null
    const index = add(state, {
      ...span,
      role: 'change',
      direction: change.direction,
      label: subject === '' && of !== null ? (state.figures[of]?.label ?? '') : subject,
      parent: state.inReason ? state.lastChange : null,
      changeOf: of,
      inReason: state.inReason,
      reason: null,
    })
    if (!state.inReason) state.lastChange = index
    return
  }
  const noun = nounBehind(unhide(state.hidden.slice(event.end, event.end + 30)), event.unit)
  state.from = event.end + noun.length
  const index = add(state, {
    ...span,
    role: 'amount',
    direction: null,
    label: scopedLabel(`${cleanLabel(before)}${noun}`, state.scope),
    parent: state.inReason ? null : (state.parents.at(-1) ?? null),
    changeOf: null,
    inReason: state.inReason,
    reason: null,
  })
  if (!state.inReason) state.lastAmount = index
}

/** 与上年持平: of what was named last; 均与上年持平: of every part named. */
const onFlat = (state: State, event: Extract<FigureEvent, { kind: 'flat' }>): void => {
  if (state.inReason) return
  const begin = labelStart(state.hidden, state.from, event.start)
  const subject = cleanLabel(unhide(state.hidden.slice(begin, event.start)))
  const parent = state.parents.at(-1) ?? null
  const parts = event.all
    ? state.figures.filter(
        (one) =>
          one.paragraph === state.paragraph &&
          one.role === 'amount' &&
          one.parent === parent &&
          parent !== null,
      )
    : []
  const last = state.lastAmount
  const of = parts.length > 0 ? parts.map(({ index }) => index) : [subject === '' ? last : null]
  for (const changeOf of of) {
    const index = add(state, {
      start: begin,
      end: event.end,
      role: 'change',
      direction: 'flat',
      label: changeOf === null ? subject : (state.figures[changeOf]?.label ?? subject),
      printed: null,
      unit: null,
      parent: null,
      changeOf,
      inReason: false,
      reason: null,
    })
    state.lastChange = index
  }
}

const onReason = (state: State, event: FigureEvent): void => {
  const change = state.lastChange === null ? undefined : state.figures[state.lastChange]
  if (change && change.reason === null && change.direction !== 'flat')
    change.reason = (/^[^。；;]*/u.exec(state.text.slice(event.end))?.[0] ?? '').trim()
  state.inReason = true
}

/** A colon right behind an amount begins its parts; one behind a word does not. */
const onColon = (state: State, event: FigureEvent): void => {
  const last = state.lastAmount === null ? undefined : state.figures[state.lastAmount]
  if (last && last.paragraph === state.paragraph && state.hidden.slice(last.end, event.start).trim() === '')
    state.parents[state.parents.length - 1] = last.index
}

const step = (state: State, event: FigureEvent): void => {
  switch (event.kind) {
    case 'figure':
      onFigure(state, event)
      break
    case 'flat':
      onFlat(state, event)
      break
    case 'parts':
      if (!state.inReason) state.parents[state.parents.length - 1] = partsOf(state)
      break
    case 'reason':
      onReason(state, event)
      break
    case 'open':
      state.parents.push(state.inReason ? null : state.lastAmount)
      break
    case 'close':
      if (state.parents.length > 1) state.parents.pop()
      break
    case 'colon':
      onColon(state, event)
      break
    case 'stop':
      state.inReason = false
      state.parents = [null]
      break
    case 'semicolon':
      state.inReason = false
      break
  }
  state.from = Math.max(state.from, event.end)
}

/** 其中 divides what was named last; inside a list of parts already begun, the list's own total. */
const partsOf = (state: State): number | null => {
  const last = state.lastAmount === null ? undefined : state.figures[state.lastAmount]
  if (!last || last.paragraph !== state.paragraph) return null
  const inside = last.parent === null ? undefined : state.figures[last.parent]
  // "总额 100 万元：货物 60 万元、服务 40 万元；其中一般公共预算 90 万元": 其中 is of the total, not of the last part.
  return inside && /[；;]/.test(state.text.slice(last.end, last.end + 1)) ? inside.index : last.index
}

const glossary = /名词解释|名词说明/u

/** An ordinal with a few words and no sentence behind it, whether or not the reader took it for a heading. */
const isHeading = ({ heading, ordinal, text }: Paragraph): boolean =>
  heading ||
  (ordinal !== null && text.length - ordinal.length <= 24 && !/[，。；\d]/u.test(text.slice(ordinal.length)))

/** The words in front of a paragraph's text that say what it is about: "（一）收入预算：", "1.机关运行经费。" */
const leadOf = ({ text, ordinal }: Paragraph): string | null =>
  ordinal === null
    ? null
    : (/^\s*([\p{Script=Han}“”"（）()]{2,20}?)[：:。]/u.exec(text.slice(ordinal.length))?.[1] ?? null)

/**
 * Every number with a unit in the paragraphs of a narrative, with what it is the amount of, what it is part of, and
 * its change against last year. Explanations of terms (名词解释) are left out: what they name is no figure.
 */
export const narrativeFigures = (narrative: Narrative): NarrativeFigure[] => {
  const figures: NarrativeFigure[] = []
  let heading: string | null = null
  let inGlossary = false
  narrative.paragraphs.forEach((paragraph, at) => {
    if (isHeading(paragraph) || (paragraph.level !== null && glossary.test(paragraph.text.slice(0, 30)))) {
      heading = paragraph.text
        .slice(paragraph.ordinal?.length ?? 0)
        .replace(/[：:]\s*$/u, '')
        .trim()
      if (paragraph.level === 1 || paragraph.level === null) inGlossary = glossary.test(heading)
      if (isHeading(paragraph)) return
    }
    if (inGlossary) return
    const { hidden, events } = scanFigures(paragraph.text)
    const state: State = {
      figures,
      paragraph: at,
      place: paragraph.place,
      text: paragraph.text,
      hidden,
      scope: leadOf(paragraph) ?? heading,
      parents: [null],
      lastAmount: null,
      lastChange: null,
      inReason: false,
      from: 0,
    }
    for (const event of events) step(state, event)
  })
  return figures
}
