import { samplePassword } from '@heng/operations/system/sample-desk'
import { exampleVolume } from './browser/example-volume'

type Saving = { id: string; version: number; pending: Request | null }
type Request = { path: string; method: string; key: string; body: () => RequestInit }

/** What somebody has asked of Heng, what was acknowledged, and what was under way when it was killed. */
export type AcknowledgedWork = {
  cookie: string
  savings: Saving[]
  /** Acknowledged documents by id. */
  documents: Map<string, string>
  pendingImports: Map<string, Request>
  /** Whether anything was answered otherwise than it should have been. */
  wrongs: string[]
}

/** What a record says at a version. */
export const goalAt = (version: number): string => `第 ${version} 次`

const send = async (
  { cookie }: Pick<AcknowledgedWork, 'cookie'>,
  address: string,
  { path, method, key, body }: Request,
): Promise<{ status: number; answer: unknown }> => {
  const { headers, ...init } = body()
  const answer = await fetch(`${address}${path}`, {
    method,
    ...init,
    headers: { ...Object.fromEntries(new Headers(headers)), cookie, 'idempotency-key': key },
  })
  return { status: answer.status, answer: await answer.json() }
}

const json = (value: unknown): RequestInit => ({
  body: JSON.stringify(value),
  headers: { 'content-type': 'application/json' },
})

const form = {
  record: 'performance-target',
  scope: 'project',
  title: null,
  fiscalYear: 2026,
  amountUnit: '万元',
  fields: { name: '示例项目', 'budget.total': '120.00', goal: goalAt(1) },
  printedFields: ['name', 'budget.total', 'goal'],
  indicatorColumns: ['name', 'weight'],
  indicators: [],
}

const post = async (
  work: Pick<AcknowledgedWork, 'cookie'>,
  address: string,
  path: string,
  value: unknown,
) => {
  const sent = { path, method: 'POST', key: `setting-up-${path}-${Math.random()}`, body: () => json(value) }
  const { status, answer } = await send(work, address, sent)
  if (status !== 201) throw new Error(`${path}: ${status} ${JSON.stringify(answer)}`)
  return answer
}

/** Signs in as a clerk of the sample region and opens an edition with some forms. */
export const beginWork = async (address: string, forms: number): Promise<AcknowledgedWork> => {
  const signedIn = await fetch(`${address}/api/sign-in/password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ login: 'weijian-benji', password: samplePassword }),
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const work: AcknowledgedWork = {
    cookie,
    savings: [],
    documents: new Map(),
    pendingImports: new Map(),
    wrongs: [],
  }
  const edition = { fiscalYear: 2027, stage: 'first-submission' }
  const opened = (await post(work, address, '/api/editions', edition)) as { edition: { id: string } }
  for (let at = 0; at < forms; at += 1) {
    const path = `/api/editions/${opened.edition.id}/records`
    const { id } = (await post(work, address, path, { data: form })) as { id: string }
    work.savings.push({ id, version: 1, pending: null })
  }
  return work
}

const requestFor = ({ id, version }: Saving): Request => ({
  path: `/api/records/${id}`,
  method: 'PATCH',
  key: `save-${id}-${version}`,
  body: () =>
    json({ version, changes: [{ change: 'set', path: 'fields/goal', value: goalAt(version + 1) }] }),
})

const saveOnce = async (work: AcknowledgedWork, address: string, saving: Saving): Promise<void> => {
  saving.pending ??= requestFor(saving)
  const { status, answer } = await send(work, address, saving.pending)
  saving.pending = null
  const said = JSON.stringify(answer)
  if (status !== 200 || said !== JSON.stringify({ ok: true, version: saving.version + 1 }))
    work.wrongs.push(`save ${saving.id} at ${saving.version}: ${status} ${said.slice(0, 300)}`)
  else saving.version += 1
}

const importRequest = (name: string): Request => ({
  path: '/api/documents',
  method: 'POST',
  key: `import-${name.replace(/\D/g, '')}`,
  body: () => {
    const body = new FormData()
    body.append(
      'files',
      new File([exampleVolume.replaceAll('示例区教育委员会', `示例区第${name}单位`)], `${name}.txt`),
    )
    return { body }
  },
})

const importOnce = async (work: AcknowledgedWork, address: string, name: string): Promise<void> => {
  const request = work.pendingImports.get(name) ?? importRequest(name)
  work.pendingImports.set(name, request)
  const { status, answer } = await send(work, address, request)
  work.pendingImports.delete(name)
  const [document] = (answer as { documents?: { id: string }[] }).documents ?? []
  if (status !== 202 || !document) work.wrongs.push(`import ${name}: ${status} ${JSON.stringify(answer)}`)
  else work.documents.set(document.id, name)
}

let files = 0

/** Saves and imports without a pause until Heng answers no more. */
export const workUntilKilled = async (work: AcknowledgedWork, address: string): Promise<void> => {
  const endless = async (once: () => Promise<void>): Promise<void> => {
    try {
      while (work.wrongs.length === 0) await once()
    } catch {
      // Killed: what was under way stays pending.
    }
  }
  const importing = (): Promise<void> => {
    files += 1
    return importOnce(work, address, `甲${files}`)
  }
  await Promise.all([
    ...work.savings.map((saving) => endless(() => saveOnce(work, address, saving))),
    endless(importing),
    endless(importing),
  ])
}

/** Sends again what was under way, under the same keys: done before or not, it is done once. */
export const sendAgain = async (work: AcknowledgedWork, address: string): Promise<void> => {
  for (const saving of work.savings) if (saving.pending) await saveOnce(work, address, saving)
  for (const name of Array.from(work.pendingImports.keys())) await importOnce(work, address, name)
}
