import { fold } from '@heng/domain/fold'
import { Refusal } from '@heng/domain/refusal'
import type { OrganizationKind } from '@heng/store/organizations'
import { plainCode } from '../code-books/titled-rows'
import type { TableRow } from '../reading/table-rows'
import { isTitleRow, type TreeColumns, treeColumns } from './tree-columns'

/** One organization of a table. */
export type TreeLine = {
  row: number
  /** Its code, or its name where the table gives no codes. */
  key: string
  code: string | null
  name: string
  kind: OrganizationKind | null
  /** The code or name of the one above, as the table says; null where it says none. */
  parent: string | null
  /** How deep it stands, by indent or numbering; null where the table shows no depth. */
  depth: number | null
}

export type TreeTable = { lines: TreeLine[]; namesParents: boolean }

const kindWords: readonly (readonly [RegExp, OrganizationKind])[] = [
  [/^(?:本级|区|县|市)*财政(?:局|厅|部|所|分局|部门)?$|^根$/u, 'bureau'],
  [/^(?:主管|预算|一级|行政主管)*部门$|一级/u, 'department'],
  [/^(?:预算|基层|下属|直属|所属|独立核算)*单位$|[二三四五]级|基层/u, 'unit'],
]
/** What an organization is by law or by its funding says nothing of where it stands. */
const otherKinds =
  /行政|事业|参公|参照|企业|公益|全额|差额|自收自支|社会团体|群团|国有|财政补助|机关|党委|政府/u

const kindOf = (row: number, text: string): OrganizationKind | null => {
  const words = fold(text)
  if (words === '') return null
  const kind = kindWords.find(([pattern]) => pattern.test(words))?.[1]
  if (kind === undefined && !otherKinds.test(words))
    throw new Refusal('table-must-fit', `第${row}行的类型“${text}”应为财政局、主管部门或预算单位`)
  return kind ?? null
}

/** A line that names no organization: a total, a note below the table. */
const isAside = (name: string): boolean =>
  /^(?:合计|总计|小计|共计|总合计|(?:注|备注|说明|填表).*)$/u.test(fold(name))

/** What an organization is called in a row: its code, its name, and how far the name is indented. */
type Called = { code: string | null; name: string; indent: number }

const indentOf = (text: string): number => {
  let width = 0
  for (const char of /^\s*/u.exec(text)?.[0] ?? '') width += char === '\u3000' || char === '\t' ? 2 : 1
  return width
}

/** "101 教育局", "[101]教育局", "101-教育局": a code and a name in one cell. */
const codeWithName = /^[[【(（]?(\d[0-9A-Za-z]{2,})[\]】)）]?[\s\-—–_:：、.·]*([^\d\s\-—–_:：、.·].*)$/u

const calledIn = (row: number, codeText: string | null, nameText: string): Called | null => {
  const name = nameText.trim()
  const indent = indentOf(nameText)
  const code = plainCode(codeText ?? '')
  if (isAside(name) || isAside(code) || (name === '' && !/\d/.test(code))) return null
  if (codeText === null) {
    const [, joint = null, rest = ''] = codeWithName.exec(name) ?? []
    return joint === null
      ? { code: null, name, indent }
      : { code: plainCode(joint), name: rest.trim(), indent }
  }
  if (code === '') throw new Refusal('table-must-fit', `第${row}行“${name}”没有编码`)
  if (!/^[0-9A-Z-]{1,30}$/.test(code))
    throw new Refusal('table-must-fit', `第${row}行的编码“${codeText.trim()}”应为数字、字母`)
  return { code, name, indent: Math.max(indent, indentOf(codeText)) }
}

type Levels = readonly { code: number | null; name: number | null }[]

/** Where the columns of each level stand, the department's first. */
const levelsOf = (columns: TreeColumns): Levels => {
  const levels: { code: number | null; name: number | null }[] = []
  for (let level = 0; level <= 3; level += 1) {
    const at = (what: 'code' | 'name'): number | null =>
      [...columns].find(([, one]) => one.what === what && 'level' in one && one.level === level)?.[0] ?? null
    const place = { code: at('code'), name: at('name') }
    if (place.code !== null || place.name !== null) levels.push(place)
  }
  return levels
}

/** The organizations a row names, from the top; null for a level that it leaves empty. */
type Chain = { row: number; texts: readonly string[]; called: (Called | null)[] }

const cellAt = (texts: readonly string[], at: number | null): string => (at === null ? '' : (texts[at] ?? ''))

const chainOf = ({ row, cells: texts }: TableRow, levels: Levels): Chain => ({
  row,
  texts,
  called: levels.map(({ code, name }) => {
    const [codeText, nameText] = [cellAt(texts, code), cellAt(texts, name)]
    if (codeText.trim() === '' && nameText.trim() === '') return null
    // Of the one above a table may give its code or its name alone.
    if (name === null || nameText.trim() === '') return calledIn(row, codeText, '')
    return calledIn(
      row,
      code === null || (codeText.trim() === '' && levels.length > 1) ? null : codeText,
      nameText,
    )
  }),
})

const isSame = (one: Called, other: Called): boolean =>
  one.code !== null && other.code !== null ? one.code === other.code : one.name === other.name

const keyOf = ({ code, name }: Called): string => code ?? name

/**
 * Fills in what a table leaves out: a department that is named once for all its units, in a table where departments have
 * no line of their own.
 */
const carriedOn = (chains: readonly Chain[]): void => {
  const own = chains.flatMap(({ called }) => called.at(-1) ?? [])
  const hasOwnLine = chains.some(({ called }) =>
    called.slice(0, -1).some((upper) => upper !== null && own.some((one) => isSame(one, upper))),
  )
  if (hasOwnLine) return
  let last: (Called | null)[] = []
  for (const chain of chains) {
    const first = chain.called.findIndex((one) => one !== null)
    if (first > 0) chain.called.splice(0, first, ...last.slice(0, first))
    last = chain.called
  }
}

const numerals: readonly (readonly [RegExp, number])[] = [
  [/^[一二三四五六七八九十]+[、.]?$/u, 0],
  [/^[(][一二三四五六七八九十]+[)]$/u, 1],
  [/^\d+[、.]?$/u, 2],
  [/^[(]\d+[)]$/u, 3],
]
const numeralRank = (text: string): number | null =>
  numerals.find(([pattern]) => pattern.test(fold(text)))?.[1] ?? null

/** How deep lines stand by their numbering (一, 1) or by their indent; nothing where all are alike. */
const depthsOf = (ranks: readonly (number | null)[], indents: readonly number[]): (number | null)[] => {
  const known = new Set(ranks.filter((rank) => rank !== null))
  if (known.size > 1) return [...ranks]
  return new Set(indents.map((indent) => Math.floor(indent / 2))).size > 1
    ? [...indents]
    : indents.map(() => null)
}

const placeOf = (columns: TreeColumns, what: 'kind' | 'sequence' | 'above'): number | null =>
  [...columns].find(([, one]) => one.what === what)?.[0] ?? null

type Reading = { lines: Map<string, TreeLine>; own: Map<string, number> }

const requireName = (row: number, { code, name }: Called): void => {
  if (name === '' || name.length > 120)
    throw new Refusal('table-must-fit', `第${row}行 ${code ?? ''} 的名称不合适`)
}

/**
 * Puts the organizations above a row's own into the table where they have no line of their own; answers the key of the
 * one right above.
 */
const readAbove = ({ lines }: Reading, { row, called }: Chain, own: readonly Called[]): string | null => {
  let parent: string | null = null
  const [self] = called.slice(-1)
  for (const one of called.slice(0, -1)) {
    if (one === null || (self && isSame(one, self))) continue
    const line = own.find((other) => isSame(other, one))
    const key = keyOf(line ?? one)
    if (!line && !lines.has(key) && one.name !== '')
      lines.set(key, { row, key, code: one.code, name: one.name, kind: null, parent, depth: null })
    parent = key
  }
  return parent
}

const chainsOf = (rows: readonly TableRow[]): { chains: Chain[]; columns: TreeColumns } => {
  const { columns, from } = treeColumns(rows)
  const levels = levelsOf(columns)
  const chains = rows.slice(from).flatMap((row) => {
    if (row.cells.every((text) => text.trim() === '') || isTitleRow(row, columns)) return []
    const chain = chainOf(row, levels)
    return chain.called.every((one) => one === null) ? [] : [chain]
  })
  carriedOn(chains)
  // The last that a row names is its own organization.
  for (const { called } of chains) while (called.at(-1) === null) called.pop()
  return { chains: chains.filter(({ called }) => called.length > 0), columns }
}

/**
 * The organizations of a table: one to a line, with its code, its name and, where there are any, its kind and the one
 * above it (by code or name, in a column of its own), or with a column for each level. Without those the place in the
 * tree shows from codes, indent or numbering.
 */
export const readTreeTable = (rows: readonly TableRow[]): TreeTable => {
  const { chains, columns } = chainsOf(rows)
  const [kindAt, sequenceAt, aboveAt] = [
    placeOf(columns, 'kind'),
    placeOf(columns, 'sequence'),
    placeOf(columns, 'above'),
  ]
  const reading: Reading = { lines: new Map(), own: new Map() }
  const own = chains.flatMap(({ called }) => called.at(-1) ?? [])
  const depths = depthsOf(
    chains.map(({ texts }) => (sequenceAt === null ? null : numeralRank(cellAt(texts, sequenceAt)))),
    chains.map(({ called }) => called.at(-1)?.indent ?? 0),
  )
  for (const [at, chain] of chains.entries()) {
    const one = chain.called.at(-1)
    if (!one) continue
    requireName(chain.row, one)
    const key = keyOf(one)
    const before = reading.own.get(key)
    if (before !== undefined)
      throw new Refusal(
        'table-must-fit',
        `${one.code === null ? '名称' : '编码'} ${key} 在第${before}行和第${chain.row}行重复`,
      )
    reading.own.set(key, chain.row)
    const upper = readAbove(reading, chain, own)
    const given = cellAt(chain.texts, aboveAt).trim()
    const above = given === '' ? upper : /[\u3400-\u9fff]/u.test(given) ? given : plainCode(given)
    reading.lines.set(key, {
      row: chain.row,
      key,
      code: one.code,
      name: one.name,
      kind: kindOf(chain.row, cellAt(chain.texts, kindAt)),
      parent: above === key || above === one.name ? null : above,
      depth: depths[at] ?? null,
    })
  }
  const lines = [...reading.lines.values()]
  if (lines.length === 0) throw new Refusal('table-must-fit', '表里没有单位')
  return { lines, namesParents: lines.some(({ parent }) => parent !== null) }
}
