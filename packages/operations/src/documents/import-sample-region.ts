import type { Heng } from '../heng'
import { importDocuments } from './import-documents'
import { listDocuments } from './list-documents'

/** Imports the sample region into an empty Heng, so that there is something to look at; false when it is not empty. */
export const importSampleRegion = async (heng: Heng): Promise<boolean> => {
  if ((await listDocuments(heng)).length > 0) return false
  // Loaded only when it is wanted: the generator with its words is as large as the server.
  const { sampleDocuments } = await import('../sample-region/sample-documents')
  const encoder = new TextEncoder()
  await importDocuments(
    heng,
    sampleDocuments().map(({ name, content }) => ({ name, bytes: encoder.encode(content) })),
  )
  return true
}
