import type { HengDocument } from '@heng/domain/records/document'
import type { PrintDocument, Section } from '@heng/render/document'
import { evaluateGroups } from '../dossiers/evaluate-documents'
import { dataHash } from './data-hash'
import { adjustmentDocument } from './documents/adjustment-document'
import { disclosureDocument } from './documents/disclosure-document'
import { findingsDocument } from './documents/findings-document'
import { statementsDocument } from './documents/statements-document'
import { volumeDocument } from './documents/volume-document'
import { partyText } from './printed-cells'
import { type RenderKind, renderKinds } from './render-kinds'

export type PrintRequest = {
  as: RenderKind
  /** Layout of target forms; undefined for the one they came in. */
  template?: string | undefined
  /** Whether the file has pages with numbers. */
  paged: boolean
}

const sectionsOf = (documents: readonly HengDocument[], { as, template, paged }: PrintRequest): Section[] => {
  switch (as) {
    case 'statements':
      return statementsDocument(documents)
    case 'volume':
      return volumeDocument(documents, { template, paged })
    case 'disclosure':
      return disclosureDocument(documents, template)
    case 'adjustment':
      return adjustmentDocument(documents, template)
    case 'findings':
      return findingsDocument(
        evaluateGroups(documents).map(({ dossier, evaluation }) => ({
          name: dossier.name,
          documents: dossier.documents,
          evaluation,
        })),
      )
  }
}

/** "示例区教育委员会2025年部门预算": as a title names both, so that reading finds them. */
const headOf = ({ organization, region, fiscalYear }: HengDocument): string[] => {
  const who = organization?.name ?? region
  if (who === null || fiscalYear === null) return []
  const title = `${who}${fiscalYear}年${who === region ? '预算' : '部门预算'}`
  return organization?.code ? [title, `编制单位：${partyText(organization)}`] : [title]
}

/** The records of documents as a document to be printed. The hash it carries is of the records and of nothing else. */
export const printDocument = (documents: readonly HengDocument[], request: PrintRequest): PrintDocument => {
  const [first] = documents
  const head = first ? headOf(first) : []
  const title = [first?.title ?? first?.organization?.name, renderKinds[request.as]].filter(Boolean).join(' ')
  return {
    title,
    language: 'zh-CN',
    meta: {
      dataHash: dataHash(
        documents.map(({ statements, targets, contents, narratives }) => [
          statements,
          targets,
          contents,
          narratives,
        ]),
      ),
      ...(first?.organization ? { organization: first.organization.name } : {}),
      ...(head.length === 0 ? {} : { head }),
    },
    sections: sectionsOf(documents, request),
  }
}
