/** A field of a target form and the labels governments print for it (folded: no white space, no brackets' width). */
export type FormFieldShape = {
  field:
    | 'name'
    | 'department'
    | 'implementer'
    | 'preparer'
    | 'contact'
    | 'phone'
    | 'period'
    | 'periodStart'
    | 'periodEnd'
    | 'nature'
    | 'executionWeight'
    | 'overview'
    | 'basis'
    | 'goal'
    | 'seq'
    | 'budgetGroup'
    | 'budget.total'
    | 'budget.generalPublic'
    | 'budget.governmentFund'
    | 'budget.stateCapital'
    | 'budget.other'
    | 'budget.retained'
    | 'budget.townships'
    | 'indicators'
  /** Exact folded labels. */
  labels: readonly string[]
  /** For labels with a year or other variable part ("2024年预算"), anchored patterns over the folded text. */
  patterns?: readonly RegExp[]
}

export type IndicatorColumnShape = {
  column: 'level1' | 'level2' | 'name' | 'operator' | 'value' | 'unit' | 'weight' | 'core' | 'note'
  labels: readonly string[]
  patterns?: readonly RegExp[]
}

/** A performance target form: its titles, labels and indicator columns, with all synonyms. */
export type FormShape = {
  scope: 'project' | 'department'
  /** Words a title must contain, any one list of them. */
  titles: readonly (readonly string[])[]
  fields: readonly FormFieldShape[]
  indicatorColumns: readonly IndicatorColumnShape[]
  /** Level-1 and level-2 names as printed (also shortened or broken) → their full names. */
  levels: {
    level1: Readonly<Record<string, string>>
    level2: Readonly<Record<string, string>>
    /** The level 1 that a level 2 usually stands under, for forms whose level-1 cells were lost or moved. */
    parents: Readonly<Record<string, string>>
  }
}
