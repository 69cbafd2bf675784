import { selectDocumentJson, selectDocuments } from '@heng/store/documents'
import {
  type DocumentHead,
  regroup,
  saveEvaluation,
  selectDossiers,
  selectRevision,
} from '@heng/store/dossiers'
import { selectRegionSettings } from '@heng/store/region-settings'
import { summaryOf } from '../documents/list-documents'
import type { Heng } from '../heng'
import { oneRunAtATime } from '../one-run-at-a-time'
import { groupDocuments } from './group-documents'
import { dossierSummaryOf } from './list-dossiers'

const announce = async (heng: Heng, dossier: string): Promise<void> => {
  const [row] = await selectDossiers(heng.database, dossier)
  if (!row) return
  heng.announcements.announce({ event: 'dossier', data: dossierSummaryOf(row) })
  for (const id of row.documents) {
    const [document] = await selectDocuments(heng.database, id)
    if (document) heng.announcements.announce({ event: 'document', data: summaryOf(document) })
  }
}

/** Checks a dossier as it stands; false when it changed meanwhile and what was found is out of date. */
const checkDossier = async (heng: Heng, id: string): Promise<boolean> => {
  const revision = await selectRevision(heng.database, id)
  const [dossier] = await selectDossiers(heng.database, id)
  if (revision === null || !dossier) return true
  const documents: { id: string; json: string }[] = []
  for (const document of dossier.documents) {
    const json = await selectDocumentJson(heng.database, document)
    if (json !== null) documents.push({ id: document, json })
  }
  const { fiscalYear, region, organization } = dossier
  const settings =
    fiscalYear === null
      ? undefined
      : await selectRegionSettings(heng.database, dossier.ownerRegion, fiscalYear)
  const names = { fiscalYear, region, organization, settings }
  const outcome = await heng.reading.run<'check'>({ task: 'check', dossier: names, documents })
  return saveEvaluation(heng.database, id, revision, outcome)
}

const once = async (heng: Heng): Promise<void> => {
  const due = await regroup(heng.database, (heads) => {
    const owners = new Map<string, DocumentHead[]>()
    for (const head of heads) owners.set(head.owner, [...(owners.get(head.owner) ?? []), head])
    return [...owners].flatMap(([owner, own]) =>
      groupDocuments(
        own,
        (head) => head,
        ({ id }) => id,
      ).map((group) => ({ ...group, owner, ownerRegion: own[0]?.ownerRegion ?? '' })),
    )
  })
  const failures: unknown[] = []
  for (const id of due)
    try {
      if (await checkDossier(heng, id)) await announce(heng, id)
    } catch (error) {
      failures.push(error)
    }
  if (failures.length > 0) throw failures[0]
}

/**
 * Puts the documents into their dossiers and checks those that changed. A dossier that changes during its check is
 * left to the run the change asks for.
 */
export const regroupAndCheck = oneRunAtATime(once)
