import type { HengDocument } from '@heng/domain/records/document'
import type { Narrative } from '@heng/domain/records/narrative'
import type { PerformanceTarget } from '@heng/domain/records/performance-target'
import type { Statement } from '@heng/domain/records/statement'
import type { EditionView, Located } from '@heng/engine/rule'

/** The tables of one organization that must agree with one another, with the forms and narratives beside them. */
export type StatementSet = {
  /** The statement of a kind; null where there is none, or several that cannot be told apart. */
  of: (kind: string) => Located<Statement> | null
  statements: readonly Located<Statement>[]
  targets: readonly Located<PerformanceTarget>[]
  narratives: readonly Located<Narrative>[]
}

const kindsOnce = (statements: readonly Located<Statement>[]): boolean =>
  new Set(statements.map(({ record }) => record.kind)).size === statements.length

const setOf = (view: EditionView, statements: readonly Located<Statement>[], all: boolean): StatementSet => {
  const documents = new Set<HengDocument>(statements.map(({ document }) => document))
  const mine = ({ document }: { document: HengDocument }): boolean => all || documents.has(document)
  return {
    statements,
    of: (kind) => {
      const [one, another] = statements.filter(({ record }) => record.kind === kind)
      return one && !another ? one : null
    },
    targets: view.targets().filter(mine),
    narratives: view.narratives().filter(mine),
  }
}

const groupBy = (
  statements: readonly Located<Statement>[],
  keyOf: (located: Located<Statement>) => unknown,
): Located<Statement>[][] => {
  const groups = new Map<unknown, Located<Statement>[]>()
  for (const located of statements) {
    const key = keyOf(located)
    const group = groups.get(key)
    if (group) group.push(located)
    else groups.set(key, [located])
  }
  return [...groups.values()]
}

const sets = new WeakMap<EditionView, readonly StatementSet[]>()

/**
 * The sets of tables an edition consists of. Where every kind of table occurs once, the whole edition is one set,
 * over however many documents; otherwise every document, and in it every organization named, is a set of its own.
 */
export const statementSets = (view: EditionView): readonly StatementSet[] => {
  const known = sets.get(view)
  if (known) return known
  const statements = view.statements()
  const found = kindsOnce(statements)
    ? [setOf(view, statements, true)]
    : groupBy(statements, ({ document }) => document).flatMap((inDocument) =>
        kindsOnce(inDocument)
          ? [setOf(view, inDocument, false)]
          : groupBy(inDocument, ({ record }) => record.organization?.name).map((group) =>
              setOf(view, group, false),
            ),
      )
  sets.set(view, found)
  return found
}

/** The reason why a rule over several kinds of table cannot be evaluated, or null when some set has them all. */
export const kindsMissing = (view: EditionView, names: Readonly<Record<string, string>>): string | null => {
  const kinds = Object.keys(names)
  const all = statementSets(view)
  if (all.some((set) => kinds.every((kind) => set.of(kind) !== null))) return null
  const missing = kinds.filter((kind) => all.every((set) => set.of(kind) === null))
  const titles = (missing.length > 0 ? missing : kinds).map((kind) => names[kind])
  return `没有（或不能确定唯一的）${titles.join('、')}`
}
