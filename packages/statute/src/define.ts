import type { Facts } from '@heng/domain/finding'
import type { ContentsShape } from '@heng/domain/shapes/contents-shape'
import type { FormShape } from '@heng/domain/shapes/form-shape'
import type { TableShape } from '@heng/domain/shapes/table-shape'
import type { Citation, Rule } from '@heng/engine/rule'

/** A statutory table: its shape for reading, and the authority it rests on. */
export type TableDefinition = TableShape & { definition: 'table'; cites: readonly [Citation, ...Citation[]] }
export type FormDefinition = FormShape & { definition: 'form'; cites: readonly [Citation, ...Citation[]] }
export type ContentsDefinition = ContentsShape & { definition: 'contents' }
export type RuleDefinition = Rule & { definition: 'rule' }

export const defineTable = (table: Omit<TableDefinition, 'definition'>): TableDefinition => ({
  definition: 'table',
  ...table,
})
export const defineForm = (form: Omit<FormDefinition, 'definition'>): FormDefinition => ({
  definition: 'form',
  ...form,
})
export const defineContents = (contents: Omit<ContentsDefinition, 'definition'>): ContentsDefinition => ({
  definition: 'contents',
  ...contents,
})
/** The type of the facts is inferred from what `check` yields, so that the wording sees exactly those. */
export const defineRule = <F extends Facts>(rule: Rule<F>): RuleDefinition => ({
  definition: 'rule',
  ...rule,
})

/** Whatever the registry lists. */
export type Definition = TableDefinition | FormDefinition | ContentsDefinition | RuleDefinition
