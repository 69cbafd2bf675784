import type { OrganizationYear } from '@heng/server/administration-contract'

export type Organization = OrganizationYear['organizations'][number]
export type OrganizationLine = Organization & { depth: number }

export const kindTitles: Readonly<Record<Organization['kind'], string>> = {
  bureau: '财政局',
  department: '主管部门',
  unit: '预算单位',
}

export const organizationWords = ({ code, name }: { code: string | null; name: string }): string =>
  code === null ? name : `${code} ${name}`

/** Organizations as they hang below one another; with a text only those that fit and what is above them. */
export const organizationLines = (rows: readonly Organization[], text: string): OrganizationLine[] => {
  const below = new Map<string | null, Organization[]>()
  for (const row of rows) below.set(row.parent, [...(below.get(row.parent) ?? []), row])
  const linesBelow = (parent: string | null, depth: number): OrganizationLine[] =>
    (below.get(parent) ?? []).flatMap((row) => {
      const lines = linesBelow(row.id, depth + 1)
      const fits = text === '' || organizationWords(row).includes(text)
      return fits || lines.length > 0 ? [{ ...row, depth }, ...lines] : []
    })
  return linesBelow(null, 0)
}

/** Everything below an organization, itself included. */
export const branchOf = (rows: readonly Organization[], id: string): ReadonlySet<string> => {
  const branch = new Set([id])
  for (let grown = true; grown; ) {
    grown = false
    for (const row of rows)
      if (row.parent !== null && branch.has(row.parent) && !branch.has(row.id)) {
        branch.add(row.id)
        grown = true
      }
  }
  return branch
}

/** The organizations from one up to the root, itself first. */
export const aboveOf = (rows: readonly Organization[], id: string | null): string[] => {
  const row = rows.find((one) => one.id === id)
  return row ? [row.id, ...aboveOf(rows, row.parent)] : []
}
