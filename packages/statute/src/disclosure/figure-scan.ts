/**
 * What a paragraph of a budget narrative is made of, as far as its figures go: numbers with a unit, "持平", the words
 * that begin a list of parts or a reason, brackets and stops. Offsets are in the text given.
 */
export type FigureEvent = { start: number; end: number } & (
  | { kind: 'figure'; digits: string; unit: string }
  | { kind: 'flat'; all: boolean; year: string | null }
  | { kind: 'parts' }
  | { kind: 'reason' }
  | { kind: 'open' | 'close' | 'stop' | 'semicolon' | 'colon' }
)

const number = String.raw`[-－]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-－]?\d+(?:\.\d+)?`
const unit = '亿元|百万元|万元|千元|元|辆|台|个|人次|人|名|户|家|套|%|％'
const lastYear = String.raw`(?:20\d\d\s*年|上一?年|去年)`
const events = new RegExp(
  [
    String.raw`(?<figure>(?<![\d.,〔\[A-Za-z])(?<digits>${number})\s*(?<unit>${unit}))`,
    String.raw`(?<flat>(?<all>[均都]\s*)?(?:(?:与|比|较|同)\s*(?<year>${lastYear})\s*(?:度|年初|预算|预算数|同期|相比)*\s*(?:保持)?\s*(?:一致|不变|无变化|没有变化|持平)|持平))`,
    String.raw`(?<parts>其中|包括|分别为|分别是|按[^，。；]{2,8}分类)`,
    String.raw`(?<reason>主要(?:原因)?(?:是|为|系|因)|原因(?:是|为|系|：|:)|由于)`,
    String.raw`(?<open>[（(])`,
    String.raw`(?<close>[）)])`,
    String.raw`(?<stop>[。！!？?])`,
    String.raw`(?<semicolon>[；;])`,
    String.raw`(?<colon>[：:])`,
  ].join('|'),
  'gu',
)

/** Brackets that belong to a word (出国（境）费, 办公厅（室）) are hidden, so that they do not end a label. */
const hide = (text: string): string =>
  text.replace(/[（(]([\p{Script=Han}]{1,8})[）)]/gu, (_, inside: string) => `\u0001${inside}\u0002`)

export const unhide = (text: string): string => text.replaceAll('\u0001', '（').replaceAll('\u0002', '）')

const eventOf = (match: RegExpMatchArray): FigureEvent => {
  const start = match.index ?? 0
  const span = { start, end: start + match[0].length }
  const groups = match.groups ?? {}
  if (groups['figure'])
    return {
      ...span,
      kind: 'figure',
      digits: (groups['digits'] ?? '').replaceAll(',', '').replace('－', '-'),
      unit: (groups['unit'] ?? '').replace('％', '%'),
    }
  if (groups['flat'])
    return { ...span, kind: 'flat', all: groups['all'] !== undefined, year: groups['year'] ?? null }
  for (const kind of ['parts', 'reason', 'open', 'close', 'stop', 'semicolon'] as const)
    if (groups[kind]) return { ...span, kind }
  return { ...span, kind: 'colon' }
}

/** The events of a paragraph in their order, and the text they are counted in (as long as the one given). */
export const scanFigures = (text: string): { hidden: string; events: FigureEvent[] } => {
  const hidden = hide(text)
  return { hidden, events: [...hidden.matchAll(events)].map(eventOf) }
}
