import { Refusal } from '@heng/domain/refusal'
import type { OrganizationKind, OrganizationRow } from '@heng/store/organizations'
import { kindBelow, type YearTree } from './organization-tree'
import type { TreeLine } from './read-tree-table'

/** What a line of the table does; `id` is null for an organization that is new. */
export type PlannedOrganization = {
  id: string | null
  key: string
  code: string | null
  name: string
  kind: OrganizationKind
  /** The key of the organization above it; null for the bureau. */
  parent: string | null
  before: OrganizationRow | null
  does: 'open' | 'rename' | 'move' | 'nothing'
}

type Place = { key: string; kind: OrganizationKind; id: string | null }

/** The key of a bureau that neither the year nor the table has. */
const newBureau = '财政局'

/** The longest other code that a code begins with: 201 for 201001. */
const prefixOf = (code: string, codes: ReadonlySet<string>): string | null => {
  for (let length = code.length - 1; length >= 2; length -= 1)
    if (codes.has(code.slice(0, length))) return code.slice(0, length)
  return null
}

/** Whom a text names: by code, else by name where only one is called so. */
type Naming = { keys: ReadonlySet<string>; named: ReadonlyMap<string, string | null> }

const namingOf = (lines: readonly TreeLine[], tree: YearTree): Naming => {
  const rows = [...tree.values()].map(({ code, name }) => ({ key: code ?? name, name }))
  const named = new Map<string, string | null>()
  for (const { key, name } of [...rows, ...lines]) {
    const known = named.get(name)
    named.set(name, known === undefined || known === key ? key : null)
  }
  return { keys: new Set([...rows, ...lines].map(({ key }) => key)), named }
}

const parentNamed = ({ keys, named }: Naming, { row, parent }: TreeLine): string => {
  const text = parent ?? ''
  if (keys.has(text)) return text
  const key = named.get(text)
  if (key === null) throw new Refusal('table-must-fit', `第${row}行的上级“${text}”有几个同名单位，请写编码`)
  if (key === undefined)
    throw new Refusal('table-must-fit', `第${row}行的上级“${text}”不在表里，本年度也没有这个单位`)
  return key
}

/** The line before that stands less deep; null where the table shows no depth or the line stands at the left. */
const lineLessDeep = (lines: readonly TreeLine[], line: TreeLine): string | null => {
  const { depth } = line
  if (depth === null) return null
  const at = lines.indexOf(line)
  return lines.slice(0, at).findLast((one) => one.depth !== null && one.depth < depth)?.key ?? null
}

/** Where kinds alone tell the tree: units stand below the department before them. */
const departmentBefore = (lines: readonly TreeLine[], line: TreeLine): string | null =>
  line.kind === 'unit'
    ? (lines.slice(0, lines.indexOf(line)).findLast(({ kind }) => kind === 'department')?.key ?? null)
    : null

/**
 * The one above a line: as the table says, else by the beginning of its own code, by indent or numbering, or by the kinds
 * of the lines; null below the bureau.
 */
const keyAbove = (line: TreeLine, { lines, namesParents }: Planning, naming: Naming): string | null => {
  if (line.parent !== null) return parentNamed(naming, line)
  if (line.kind === 'department' || (namesParents && line.kind !== 'unit')) return null
  return (
    (line.code === null ? null : prefixOf(line.code, naming.keys)) ??
    lineLessDeep(lines, line) ??
    departmentBefore(lines, line)
  )
}

const doesOf = (
  before: OrganizationRow | null,
  one: { code: string | null; name: string; kind: OrganizationKind },
  above: Place,
): PlannedOrganization['does'] => {
  if (!before) return 'open'
  if (before.parent !== above.id || before.kind !== one.kind) return 'move'
  return before.name === one.name && before.code === one.code ? 'nothing' : 'rename'
}

type Planning = {
  lines: readonly TreeLine[]
  namesParents: boolean
  tree: YearTree
  regionName: string
}

/** The bureau's line: called so, with its code, or above everything else, with departments and units below it. */
const bureauLines = ({ lines, tree }: Planning, above: ReadonlyMap<string, string | null>): TreeLine[] => {
  const known = [...tree.values()].find(({ kind }) => kind === 'bureau')
  const called = lines.filter(({ kind }) => kind === 'bureau')
  if (called.length > 0) return called
  const coded = lines.filter(({ code }) => code !== null && code === known?.code)
  if (coded.length > 0) return coded
  const tops = lines.filter(({ key }) => above.get(key) === null)
  const [top] = tops
  const hasGrandchildren = [...above.values()].some((key) => key !== null && above.get(key) === top?.key)
  return top && tops.length === 1 && hasGrandchildren && /财政[局厅部所]$/u.test(top.name) ? [top] : []
}

const bureauOf = (
  planning: Planning,
  above: ReadonlyMap<string, string | null>,
): PlannedOrganization & { line: TreeLine | null } => {
  const { tree, regionName } = planning
  const known = [...tree.values()].find(({ kind }) => kind === 'bureau') ?? null
  const [line = null, second] = bureauLines(planning, above)
  if (second) throw new Refusal('table-must-fit', `第${second.row}行：财政局只能有一个`)
  const given = line ?? { code: known?.code ?? null, name: known?.name ?? `${regionName}财政局` }
  return {
    id: known?.id ?? null,
    key: line?.key ?? known?.code ?? newBureau,
    code: given.code,
    name: given.name,
    kind: 'bureau',
    parent: null,
    before: known,
    does:
      known === null ? 'open' : known.name === given.name && known.code === given.code ? 'nothing' : 'rename',
    line,
  }
}

/** Whom a line is about: the organization of its code, or one of its name that has no other code. */
const knownAs = (tree: YearTree, { code, name }: TreeLine): OrganizationRow | null => {
  const rows = [...tree.values()]
  const coded = code === null ? undefined : rows.find((row) => row.code === code)
  const [called, second] = rows.filter((row) => row.name === name && (code === null || row.code === null))
  return coded ?? (second ? null : (called ?? null))
}

/**
 * What importing a table into the tree of a year does, organizations above before those below: those that are there
 * already, by code or else by name, are renamed or moved where the table says otherwise, the others are new; what the
 * table does not name stays as it is. The bureau is made where neither the year nor the table has one.
 */
export const planTreeImport = (planning: Planning): PlannedOrganization[] => {
  const { lines, tree } = planning
  const naming = namingOf(lines, tree)
  const aboveOf = new Map(lines.map((line) => [line.key, keyAbove(line, planning, naming)]))
  const { line: bureauLine, ...bureau } = bureauOf(planning, aboveOf)
  const places = new Map<string, Place>(
    [...tree.values()].map(({ code, name, kind, id }) => [code ?? name, { key: code ?? name, kind, id }]),
  )
  places.set(bureau.key, bureau)
  const lineOf = new Map(lines.map((line) => [line.key, line]))
  const planned = new Map<string, PlannedOrganization>([[bureau.key, bureau]])
  const plan = (line: TreeLine, below: readonly string[]): Place => {
    const done = planned.get(line.key)
    if (done) return done
    if (below.includes(line.key))
      throw new Refusal('table-must-fit', `第${line.row}行 ${line.key} 会成为自己的下级`)
    const key = aboveOf.get(line.key) ?? null
    const lineAbove = key === null ? undefined : lineOf.get(key)
    const above: Place = lineAbove
      ? plan(lineAbove, [...below, line.key])
      : (places.get(key ?? bureau.key) ?? bureau)
    const before = knownAs(tree, line)
    const stays = before !== null && before.parent === above.id
    const kind = line.kind ?? (stays ? before.kind : kindBelow(above.kind))
    if (kind === 'department' && above.kind !== 'bureau')
      throw new Refusal('table-must-fit', `第${line.row}行 ${line.name} 是主管部门，上级只能是财政局`)
    const one: PlannedOrganization = {
      id: before?.id ?? null,
      key: line.key,
      code: line.code ?? before?.code ?? null,
      name: line.name,
      kind,
      parent: above.key,
      before,
      does: doesOf(before, { code: line.code ?? before?.code ?? null, name: line.name, kind }, above),
    }
    planned.set(line.key, one)
    return one
  }
  for (const line of lines) if (line !== bureauLine) plan(line, [])
  return [...planned.values()]
}
