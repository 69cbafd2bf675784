import { selectDocumentJson, selectDocuments } from '@heng/store/documents'
import { regroup, saveEvaluation, selectEditions, selectRevision } from '@heng/store/editions'
import { summaryOf } from '../documents/list-documents'
import type { Heng } from '../heng'
import { groupDocuments } from './group-documents'
import { editionSummaryOf } from './list-editions'

const announce = async (heng: Heng, edition: string): Promise<void> => {
  const [row] = await selectEditions(heng.database, edition)
  if (!row) return
  heng.announcements.announce({ event: 'edition', data: editionSummaryOf(row) })
  for (const id of row.documents) {
    const [document] = await selectDocuments(heng.database, id)
    if (document) heng.announcements.announce({ event: 'document', data: summaryOf(document) })
  }
}

/** Checks an edition as it stands; false when it changed meanwhile and what was found is out of date. */
const checkEdition = async (heng: Heng, id: string): Promise<boolean> => {
  const revision = await selectRevision(heng.database, id)
  const [edition] = await selectEditions(heng.database, id)
  if (revision === null || !edition) return true
  const documents: { id: string; json: string }[] = []
  for (const document of edition.documents) {
    const json = await selectDocumentJson(heng.database, document)
    if (json !== null) documents.push({ id: document, json })
  }
  const { fiscalYear, region, organization } = edition
  const names = { fiscalYear, region, organization }
  const outcome = await heng.reading.run<'check'>({ task: 'check', edition: names, documents })
  return saveEvaluation(heng.database, id, revision, outcome)
}

const once = async (heng: Heng): Promise<void> => {
  const due = await regroup(heng.database, (heads) =>
    groupDocuments(
      heads,
      (head) => head,
      ({ id }) => id,
    ),
  )
  const failures: unknown[] = []
  for (const id of due)
    try {
      if (await checkEdition(heng, id)) await announce(heng, id)
    } catch (error) {
      failures.push(error)
    }
  if (failures.length > 0) throw failures[0]
}

type Runs = { last: Promise<void>; waiting: Promise<void> | null }
const runs = new WeakMap<Heng, Runs>()

/**
 * Puts the documents into their editions and checks those that changed, one run after another; whoever asks while
 * a run is waiting gets that one. An edition that changes during its check is left to the run the change asks for.
 */
export const regroupAndCheck = (heng: Heng): Promise<void> => {
  const known = runs.get(heng) ?? { last: Promise.resolve(), waiting: null }
  runs.set(heng, known)
  if (known.waiting) return known.waiting
  const run = known.last
    .catch(() => {})
    .then(() => {
      known.waiting = null
      return once(heng)
    })
  known.last = run
  known.waiting = run
  return run
}
