import type { PerformanceTarget } from '@heng/domain/records/performance-target'
import { termOf } from '@heng/engine/identity'
import type { Located, Term } from '@heng/engine/rule'

/** The amount of a target form as a term of an identity; null where the form names none. */
export const formTerm = ({ document, record }: Located<PerformanceTarget>, label: string): Term | null =>
  record.budget.total &&
  termOf({
    document,
    record,
    place: record.budget.total.place,
    amount: record.budget.total.value,
    unit: record.amountUnit,
    label,
  })
