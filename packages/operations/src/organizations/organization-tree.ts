import { Refusal } from '@heng/domain/refusal'
import type { OrganizationKind, OrganizationRow } from '@heng/store/organizations'
import { requireId } from '../require-id'

/** The organizations of one year by id. */
export type YearTree = Map<string, OrganizationRow>
/** The trees of a year and of those after it. */
export type Trees = Map<number, YearTree>

export const treesOf = (rows: readonly OrganizationRow[]): Trees => {
  const trees: Trees = new Map()
  for (const row of rows) {
    const tree = trees.get(row.fiscalYear) ?? new Map<string, OrganizationRow>()
    trees.set(row.fiscalYear, tree.set(row.id, row))
  }
  return trees
}

/** An organization of a year; a Refusal where it is not there in that year. */
export const organizationIn = (trees: Trees, fiscalYear: number, id: string): OrganizationRow => {
  const row = trees.get(fiscalYear)?.get(requireId(id, 'organization-must-exist'))
  if (!row) throw new Refusal('organization-must-exist', `${fiscalYear}年度没有这个单位`)
  return row
}

export const childrenOf = (tree: YearTree, id: string): OrganizationRow[] =>
  [...tree.values()].filter(({ parent }) => parent === id)

/** What an organization below a parent is: below the bureau a department, below anything else a unit. */
export const kindBelow = (above: OrganizationKind): OrganizationKind =>
  above === 'bureau' ? 'department' : 'unit'

/** Fields of an organization that can change from a year on. */
export type RowChange = Partial<Pick<OrganizationRow, 'code' | 'name' | 'parent' | 'kind'>>

const changed = (row: OrganizationRow, from: OrganizationRow, change: RowChange): OrganizationRow => ({
  ...row,
  ...(change.code !== undefined && row.code === from.code ? { code: change.code } : {}),
  ...(change.name !== undefined && row.name === from.name ? { name: change.name } : {}),
  ...(change.parent !== undefined && row.parent === from.parent ? { parent: change.parent } : {}),
  ...(change.kind !== undefined && row.kind === from.kind && row.parent === from.parent
    ? { kind: change.kind }
    : {}),
})

/** Changes an organization in a year and in the later ones that say the same; what they say of their own stays. */
export const changeFrom = (trees: Trees, fiscalYear: number, id: string, change: RowChange): void => {
  const from = organizationIn(trees, fiscalYear, id)
  for (const tree of trees.values()) {
    const row = tree.get(id)
    if (row) tree.set(id, changed(row, from, change))
  }
}

/** Puts a new organization into a year and every later one in which its parent is. */
export const openFrom = (trees: Trees, row: OrganizationRow): void => {
  for (const [fiscalYear, tree] of trees)
    if (fiscalYear === row.fiscalYear || row.parent === null || tree.has(row.parent))
      tree.set(row.id, { ...row, fiscalYear })
}

/** Takes an organization out of every year of the trees. */
export const closeFrom = (trees: Trees, id: string): void => {
  for (const tree of trees.values()) tree.delete(id)
}

const refuse = (fiscalYear: number, why: string): never => {
  throw new Refusal('organization-tree-must-hold', `${fiscalYear}年度${why}`)
}

const requirePlace = (fiscalYear: number, tree: YearTree, row: OrganizationRow): void => {
  if ((row.parent === null) !== (row.kind === 'bureau')) refuse(fiscalYear, '只能有一个财政局作为根')
  const seen = new Set([row.id])
  for (let at = row; at.parent !== null; ) {
    if (seen.has(at.parent)) refuse(fiscalYear, `${row.name}会成为自己的下级`)
    seen.add(at.parent)
    at = tree.get(at.parent) ?? refuse(fiscalYear, `没有${at.name}的上级单位`)
  }
  if (row.kind === 'department' && tree.get(row.parent ?? '')?.kind !== 'bureau')
    refuse(fiscalYear, `${row.name}是主管部门，上级只能是财政局`)
}

/** Refuses trees in which something hangs in the air, goes in a circle or shares its code. */
export const requireWholeTrees = (trees: Trees): void => {
  for (const [fiscalYear, tree] of trees) {
    const codes = new Map<string, string>()
    let roots = 0
    for (const row of tree.values()) {
      requirePlace(fiscalYear, tree, row)
      if (row.parent === null) roots += 1
      const other = row.code === null ? undefined : codes.get(row.code)
      if (other !== undefined)
        throw new Refusal(
          'organization-code-must-be-free',
          `${fiscalYear}年度${row.code}：${other}、${row.name}`,
        )
      if (row.code !== null) codes.set(row.code, row.name)
    }
    if (roots > 1) refuse(fiscalYear, '只能有一个财政局作为根')
  }
}

const sameRow = (one: OrganizationRow, other: OrganizationRow): boolean =>
  one.code === other.code && one.name === other.name && one.parent === other.parent && one.kind === other.kind

/** What is to be written so that the rows become the trees. */
export const differenceOf = (
  rows: readonly OrganizationRow[],
  trees: Trees,
): { put: OrganizationRow[]; removed: OrganizationRow[] } => {
  const before = treesOf(rows)
  const put = [...trees.values()].flatMap((tree) =>
    [...tree.values()].filter((row) => {
      const was = before.get(row.fiscalYear)?.get(row.id)
      return !was || !sameRow(was, row)
    }),
  )
  return { put, removed: rows.filter(({ fiscalYear, id }) => !trees.get(fiscalYear)?.has(id)) }
}
