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

/** The code above a line: as the table says, else by the beginning of its own code; null below the bureau. */
const codeAbove = (line: TreeLine, codes: ReadonlySet<string>, namesParents: boolean): string | null => {
  if (line.parent !== null) {
    if (!codes.has(line.parent))
      throw new Refusal('table-must-fit', `第${line.row}行的上级编码 ${line.parent} 没有单位`)
    return line.parent
  }
  if (line.kind === 'department' || (namesParents && line.kind !== 'unit')) return null
  return prefixOf(line.code, codes)
}

const doesOf = (
  before: OrganizationRow | null,
  one: { name: string; kind: OrganizationKind },
  above: Place,
): PlannedOrganization['does'] => {
  if (!before) return 'open'
  if (before.parent !== above.id || before.kind !== one.kind) return 'move'
  return before.name === one.name ? 'nothing' : 'rename'
}

type Planning = {
  lines: readonly TreeLine[]
  namesParents: boolean
  tree: YearTree
  regionName: string
}

const bureauOf = ({ lines, tree, regionName }: Planning): PlannedOrganization & { line: TreeLine | null } => {
  const known = [...tree.values()].find(({ kind }) => kind === 'bureau') ?? null
  const [line = null, second] = lines.filter(({ kind }) => kind === 'bureau')
  if (second) throw new Refusal('table-must-fit', `第${second.row}行：财政局只能有一个`)
  const given = line ?? { code: known?.code ?? null, name: known?.name ?? `${regionName}财政局` }
  return {
    id: known?.id ?? null,
    key: line?.code ?? known?.code ?? newBureau,
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

/**
 * What importing a table into the tree of a year does, organizations above before those below: those whose code is
 * there already are renamed or moved where the table says otherwise, the others are new; what the table does not name
 * stays as it is. The bureau is made where neither the year nor the table has one.
 */
export const planTreeImport = (planning: Planning): PlannedOrganization[] => {
  const { lines, namesParents, tree } = planning
  const byCode = new Map([...tree.values()].flatMap((row) => (row.code === null ? [] : [[row.code, row]])))
  const codes = new Set([...byCode.keys(), ...lines.map(({ code }) => code)])
  const { line: bureauLine, ...bureau } = bureauOf(planning)
  const places = new Map<string, Place>(
    [...byCode].map(([code, { kind, id }]) => [code, { key: code, kind, id }]),
  )
  places.set(bureau.key, bureau)
  const lineOf = new Map(lines.map((line) => [line.code, line]))
  const planned = new Map<string, PlannedOrganization>([[bureau.key, bureau]])
  const plan = (line: TreeLine, below: readonly string[]): Place => {
    const done = planned.get(line.code)
    if (done) return done
    if (below.includes(line.code))
      throw new Refusal('table-must-fit', `第${line.row}行 ${line.code} 会成为自己的下级`)
    const code = codeAbove(line, codes, namesParents)
    const lineAbove = code === null ? undefined : lineOf.get(code)
    const above: Place = lineAbove
      ? plan(lineAbove, [...below, line.code])
      : (places.get(code ?? bureau.key) ?? bureau)
    const before = byCode.get(line.code) ?? null
    const stays = before !== null && before.parent === above.id
    const kind = line.kind ?? (stays ? before.kind : kindBelow(above.kind))
    if (kind === 'department' && above.kind !== 'bureau')
      throw new Refusal('table-must-fit', `第${line.row}行 ${line.name} 是主管部门，上级只能是财政局`)
    const one: PlannedOrganization = {
      id: before?.id ?? null,
      key: line.code,
      code: line.code,
      name: line.name,
      kind,
      parent: above.key,
      before,
      does: doesOf(before, { name: line.name, kind }, above),
    }
    planned.set(line.code, one)
    return one
  }
  for (const line of lines) if (line !== bureauLine) plan(line, [])
  return [...planned.values()]
}
