import { inTransaction } from '@heng/store/database'
import { type EditionRow, saveEditionEvaluation, selectEditions, selectUnchecked } from '@heng/store/editions'
import { selectRecordsJson } from '@heng/store/edition-records'
import { selectRegionSettings } from '@heng/store/region-settings'
import type { Heng } from '../heng'
import type { Acting } from '../operation'
import { oneRunAtATime } from '../one-run-at-a-time'
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
  const outcome = await heng.reading.run<'check-edition'>({
    task: 'check-edition',
    head: headOf(row),
    settings: await selectRegionSettings(heng.database, row.region, row.fiscalYear),
    records: await selectRecordsJson(heng.database, id),
  })
  const saved = await inTransaction(heng.database, (transaction) =>
    saveEditionEvaluation(transaction, id, row.revision, outcome),
  )
  if (saved) announce(heng, row)
}

const checkChanged = oneRunAtATime(async (heng) => {
  const failures: unknown[] = []
  for (const id of await selectUnchecked(heng.database))
    await checkOne(heng, id).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
})

/** Checks every edition that changed since it was last checked, one run after another, with Heng's own rights. */
export const checkEditions = ({ system }: Heng): Promise<void> => checkChanged(system)

/** Checks what an operation has changed, when it has answered. */
export const checkAfterwards = ({ after }: Pick<Acting, 'after'>): void =>
  after((system) => system.background(() => checkEditions(system)))
