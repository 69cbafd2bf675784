import { inTransaction } from '@heng/store/database'
import { type EditionRow, saveEditionEvaluation, selectEditions, selectUnchecked } from '@heng/store/editions'
import { selectRecords } from '@heng/store/edition-records'
import { selectRegionSettings } from '@heng/store/region-settings'
import type { Heng } from '../heng'
import { headOf } from './edition-head'

const announce = ({ announcements }: Heng, row: EditionRow): void =>
  announcements.announce({
    event: 'edition-changed',
    data: { id: row.id, owner: row.organization, fiscalYear: row.fiscalYear },
  })

/** Checks an edition as it stands; one that changes meanwhile is left to the run the change asks for. */
const checkOne = async (heng: Heng, id: string): Promise<void> => {
  const [row] = await selectEditions(heng.database, { id })
  if (!row) return
  const records = await selectRecords(heng.database, id)
  const outcome = await heng.reading.run<'check-edition'>({
    task: 'check-edition',
    head: headOf(row),
    settings: await selectRegionSettings(heng.database, row.region, row.fiscalYear),
    records: JSON.stringify(records.map(({ id: record, lineage, data }) => ({ id: record, lineage, data }))),
  })
  const saved = await inTransaction(heng.database, (transaction) =>
    saveEditionEvaluation(transaction, id, row.revision, outcome),
  )
  if (saved) announce(heng, row)
}

type Runs = { last: Promise<void>; waiting: Promise<void> | null }
const runs = new WeakMap<Heng, Runs>()

const once = async (heng: Heng): Promise<void> => {
  const failures: unknown[] = []
  for (const id of await selectUnchecked(heng.database))
    await checkOne(heng, id).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}

/** Checks every edition that changed since it was last checked, one run after another, with Heng's own rights. */
export const checkEditions = ({ system }: Heng): Promise<void> => {
  const known = runs.get(system) ?? { last: Promise.resolve(), waiting: null }
  runs.set(system, known)
  if (known.waiting) return known.waiting
  const run = known.last
    .catch(() => {})
    .then(() => {
      known.waiting = null
      return once(system)
    })
  known.last = run
  known.waiting = run
  return run
}
