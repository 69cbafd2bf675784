import { filledTarget } from '@heng/domain/editing/example-records'
import { operation as addRecord } from '../editions/add-record'
import { operation as createEdition } from '../editions/create-edition'
import { type EditionHistory, operation as showHistory } from '../editions/show-edition-history'
import type { RecordAnswer } from '../editions/edition-answers'
import { operation as moveEdition } from '../editions/move-edition'
import type { TestDesk, TestLogin } from '../test-desk'

/** Opens an edition with forms of these names and weights; answers its id and those of the forms. */
export const openWithForms = async (
  desk: TestDesk,
  login: TestLogin,
  given: { stage: string; fiscalYear?: number },
  forms: readonly (readonly [name: string, weights: readonly string[]])[],
): Promise<{ edition: string; records: string[] }> => {
  const { edition } = await desk.perform<{ edition: { id: string } }>(login, createEdition, {
    fiscalYear: 2026,
    ...given,
  })
  const records: string[] = []
  for (const [name, weights] of forms) {
    const data = filledTarget(name, weights)
    records.push((await desk.perform<RecordAnswer>(login, addRecord, { edition: edition.id, data })).id)
  }
  await desk.heng.idle()
  return { edition: edition.id, records }
}

/** Moves an edition as somebody; answers the state it is in then. */
export const moved = async (
  desk: TestDesk,
  login: TestLogin,
  edition: string,
  move: string,
): Promise<string> => {
  await desk.heng.idle()
  const answer = await desk.perform<{ edition: { state: string } }>(login, moveEdition, { edition, move })
  return answer.edition.state
}

type HistoryOf<K> = Extract<EditionHistory['events'][number], { kind: K }>

/** The steps an edition has gone, the first one first, as somebody sees them. */
export const stepsOf = async (
  desk: TestDesk,
  login: TestLogin,
  edition: string,
): Promise<HistoryOf<'step'>[]> => {
  const { events } = await desk.perform<EditionHistory>(login, showHistory, { edition })
  return events.filter((event): event is HistoryOf<'step'> => event.kind === 'step').toReversed()
}
