import type { DocumentSummary } from '@heng/server/contract'

/** A document of the list for the tests of this folder. */
export const exampleSummary = (more: Partial<DocumentSummary>): DocumentSummary => ({
  owner: '00000000-0000-4000-8000-000000000001',
  id: 'one',
  name: '示例.txt',
  size: 1200,
  sha256: '0'.repeat(64),
  importedAt: '2024-10-08T09:30:00.000Z',
  status: 'read',
  refusal: null,
  title: '示例区教育委员会2024年部门预算',
  fiscalYear: 2024,
  region: '示例区',
  organization: null,
  dossier: null,
  counts: null,
  findings: null,
  ...more,
})
