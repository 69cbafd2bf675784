import type { RawSheet } from '@heng/intake/formats/xlsx/read-cells'
import { cornerOf } from './located-sheet'
import type { Findings } from './outside'
import type { TemplatePlan } from './template-plan'

export type MatchedSheets = {
  /** The sheet that came back for each marked sheet of the plan. */
  own: ReadonlyMap<string, RawSheet>
  /** Further sheets with a mark that is taken. */
  copies: readonly { id: string; raw: RawSheet }[]
  /** The sheets without marks, by name. */
  unmarked: ReadonlyMap<string, RawSheet>
}

const textOf = ({ rows }: RawSheet): string =>
  [...rows.values()]
    .flatMap((cells) => [...cells.values()].map(({ text }) => text.trim()))
    .filter((text) => text !== '')
    .join(' ')

const cellCount = ({ rows }: RawSheet): number =>
  [...rows.values()].reduce(
    (sum, cells) => sum + [...cells.values()].filter(({ text }) => text.trim() !== '').length,
    0,
  )

/** Finds the sheets of a plan among those that came back: by the mark in their corner, or where it is gone by name. */
export const matchSheets = (raws: readonly RawSheet[], plan: TemplatePlan, into: Findings): MatchedSheets => {
  const byId = new Map<string, RawSheet[]>()
  const nameless: RawSheet[] = []
  for (const raw of raws) {
    const id = cornerOf(raw)?.id ?? null
    if (id !== null && plan.marked.has(id)) byId.set(id, [...(byId.get(id) ?? []), raw])
    else nameless.push(raw)
  }
  const own = new Map<string, RawSheet>()
  const copies: { id: string; raw: RawSheet }[] = []
  for (const [id, found] of byId) {
    const chosen = found.find(({ name }) => name === plan.marked.get(id)?.name) ?? found[0]
    if (chosen) own.set(id, chosen)
    copies.push(...found.filter((one) => one !== chosen).map((raw) => ({ id, raw })))
  }
  const ofName = new Map([...plan.marked].map(([id, { name }]) => [name, id]))
  const unmarked = new Map<string, RawSheet>()
  for (const raw of nameless) {
    const id = ofName.get(raw.name)
    if (id !== undefined && !own.has(id)) {
      own.set(id, raw)
      into.outside.push({
        kind: 'id',
        sheet: raw.name,
        cell: null,
        what: '表页的编号被改动，按表页名称对应',
        text: '',
      })
    } else if (plan.unmarked.some(({ name }) => name === raw.name)) unmarked.set(raw.name, raw)
    else
      into.outside.push({
        kind: 'sheet-added',
        sheet: raw.name,
        cell: null,
        what: `有 ${cellCount(raw)} 个单元格有内容，没有读入`,
        text: textOf(raw).slice(0, 200),
      })
  }
  reportNames(own, plan, into)
  return { own, copies, unmarked }
}

const reportNames = (own: ReadonlyMap<string, RawSheet>, plan: TemplatePlan, into: Findings): void => {
  for (const [id, { name }] of plan.marked) {
    const raw = own.get(id)
    if (!raw)
      into.outside.push({
        kind: 'sheet-missing',
        sheet: name,
        cell: null,
        what: id.startsWith('F') ? '按未改动处理；撤销项目请在表页上选“撤销”' : '不影响其他表页',
        text: '',
      })
    else if (raw.name !== name)
      into.outside.push({
        kind: 'sheet-renamed',
        sheet: raw.name,
        cell: null,
        what: `原名“${name}”，照常读入`,
        text: '',
      })
  }
}
