type Organization = { id: string; kind: 'bureau' | 'department' | 'unit'; parent: string | null }

/**
 * Who has to hand in a stage: the one answer to "how many of how many", whatever page counts.
 *
 * For a department these are its units, and the department itself beside them where it has an edition of its own; it
 * alone where it has no units, or where it has handed in for all of them. A unit whose department is not among the
 * organizations given stands for itself; the bureau collects and hands in nothing.
 */
export const whoHandsIn = <One extends Organization>(
  organizations: readonly One[],
  hasEdition: (organization: string) => boolean,
): { department: One; organizations: One[] }[] =>
  organizations.flatMap((one) => {
    if (one.kind === 'bureau') return []
    if (one.kind === 'unit') {
      const isUnderDepartment = organizations.some(({ id }) => id === one.parent)
      return isUnderDepartment ? [] : [{ department: one, organizations: [one] }]
    }
    const units = organizations.filter(({ parent }) => parent === one.id)
    const own = hasEdition(one.id)
    if (units.length === 0 || (own && !units.some(({ id }) => hasEdition(id))))
      return [{ department: one, organizations: [one] }]
    return [{ department: one, organizations: own ? [one, ...units] : units }]
  })
