import type { APIRequestContext } from 'playwright-core'

export type ImportFile = { name: string; mimeType: string; buffer: Buffer }
export type ImportedDocument = { id: string; name: string; status: string }
type Listed = ImportedDocument & { findings: unknown }

/** Imports files for whoever asks, and waits until all that they have imported is read and checked. */
export const importFiles = async (
  api: APIRequestContext,
  home: string,
  files: readonly ImportFile[],
): Promise<ImportedDocument[]> => {
  const form = new FormData()
  for (const { name, mimeType, buffer } of files)
    form.append('files', new File([Uint8Array.from(buffer)], name, { type: mimeType }))
  const sent = await api.post(`${home}/api/documents`, { multipart: form })
  if (!sent.ok()) throw new Error(`not imported: ${await sent.text()}`)
  for (;;) {
    const answer = (await (await api.get(`${home}/api/documents`)).json()) as { documents: Listed[] }
    if (answer.documents.every(({ status, findings }) => status === 'refused' || findings !== null))
      return answer.documents
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
